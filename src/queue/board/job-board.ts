import { HttpException, Injectable, Logger, NotFoundException, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from '../../http/problem.js';
import { sendProblem } from '../../http/problem.filter.js';
import { protectBoard } from '../../http/security-headers.js';
import { Queues } from '../queues.js';
import { mountBullBoard } from './bull-board.js';
import { JobBoardAccess } from './job-board-access.service.js';

/** Where the board is, and what it takes to see it. */
export const JOB_BOARD = { path: '/jobs', action: 'job.manage' } as const;

const READING = ['GET', 'HEAD'];

/** Bull Board for administrators. It is no route of Nest's, whose guard and filter do not see it: it has its own. */
@Injectable()
export class JobBoard implements OnApplicationBootstrap {
  private readonly logger = new Logger(JobBoard.name);

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly queues: Queues,
    private readonly access: JobBoardAccess,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    // A worker has no HTTP side.
    if (!this.host.httpAdapter) return;
    const http: FastifyInstance = this.host.httpAdapter.getInstance();
    await http.register((scope) => this.mount(scope), { prefix: JOB_BOARD.path });
  }

  private async mount(scope: FastifyInstance): Promise<void> {
    scope.addHook('onRequest', protectBoard);
    scope.addHook('onRequest', (request, reply) => this.admit(request, reply));
    scope.setErrorHandler<FastifyError>((error, request, reply) => this.refuse(error, request, reply));
    // Its own, so that only administrators learn what there is not.
    scope.setNotFoundHandler((request, reply) => {
      this.refuse(new NotFoundException('The board of the jobs has nothing there.'), request, reply);
    });
    await mountBullBoard(scope, JOB_BOARD.path, this.queues.all());
    // Without it the route of the web client, which is told of every address left over, would answer here.
    scope.all('/*', (_request, reply) => reply.callNotFound());
  }

  private async admit(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    reply.header('cache-control', 'no-store');
    const actor = await this.access.admit(request, JOB_BOARD.action);
    if (READING.includes(request.method)) return;
    const route = request.routeOptions.url?.slice(JOB_BOARD.path.length) ?? '';
    await this.access.allow(actor, request, route);
  }

  /** The board's page shows what stands in `error`. */
  private refuse(error: FastifyError | HttpException, request: FastifyRequest, reply: FastifyReply): void {
    const problem = problemOf(isOfFastify(error) ? new HttpException(error.message, error.statusCode) : error);
    if (problem.status >= 500)
      this.logger.error({ err: error, answered: { problem: problem.code, requestId: request.id } });
    sendProblem({ ...problem, facts: { ...problem.facts, error: problem.detail } }, request, reply);
  }
}

/** A request that Fastify itself does not take, such as one whose body is no JSON. */
function isOfFastify(error: object): error is { message: string; statusCode: number } {
  return 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500;
}
