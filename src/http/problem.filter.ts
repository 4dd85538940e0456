import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Problem, problemOf, titleOf } from './problem.js';
import type { ProblemView } from './problem.view.js';

const RETRY_AFTER_SECONDS = 5;

/** Answers everything thrown as RFC 9457 `application/problem+json`; what is our fault goes into the log as well. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = request.is404 ? nothingAt(request) : problemOf(error);
    if (problem.status >= 500)
      this.logger.error({ err: error, answered: { problem: problem.code, requestId: request.id } });
    if (reply.raw.headersSent) reply.raw.destroy();
    else sendProblem(problem, request, reply);
  }
}

/** Answers with a problem document; what is refused for now also says when to try again. */
export function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
  const seconds = problem.status === 503 ? RETRY_AFTER_SECONDS : problem.facts['retryAfterSeconds'];
  if (typeof seconds === 'number') reply.header('retry-after', seconds);
  if (problem.status === 401) reply.header('www-authenticate', challengeOf(problem));
  void reply.status(problem.status).header('content-type', 'application/problem+json').send(viewOf(problem, request));
}

/** How to prove who one is (RFC 6750): a browser asks nobody for it. */
function challengeOf({ code }: Problem): string {
  const realm = 'Bearer realm="zona-integritas"';
  return code === 'token-not-valid' ? `${realm}, error="invalid_token"` : realm;
}

function viewOf(problem: Problem, request: FastifyRequest): ProblemView {
  const standard = {
    type: `/problems/${problem.code}`,
    title: titleOf(problem.code),
    status: problem.status,
    detail: problem.detail,
    instance: pathOf(request),
    ...(problem.status >= 500 && { requestId: request.id }),
  } satisfies ProblemView;
  // Twice: first for the order in which people read it, last so that no fact replaces a standard member.
  return { ...standard, ...problem.facts, ...standard };
}

function nothingAt(request: FastifyRequest): Problem {
  const detail = `Nothing answers ${request.method} ${pathOf(request)}: /api/docs lists what does.`;
  return { status: 404, code: 'not-found', detail, facts: {} };
}

/** Without the query, which may hold a token. */
function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? '/';
}
