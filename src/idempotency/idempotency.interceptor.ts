import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { RequestWithActor } from '../access/current-actor.decorator.js';
import { KNOWS_NO_KEY, readIdempotencyKey } from '../http/idempotency-key.js';
import { HttpProblem, problemOf } from '../http/problem.js';
import { type Asked, IdempotentRequests } from './idempotent-requests.service.js';
import { digestOf, type KeptAnswer } from './kept-answer.js';

/**
 * In front of every `Post` of ours: what somebody who is known sends may be repeated under an `Idempotency-Key`. After the guard, so
 * that who asks may do so also when they ask again; before the body is checked, so that a refusal is an answer as well. Without a key
 * it does nothing.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly requests: IdempotentRequests,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const asked = this.askedIn(context);
    if (asked === null) return next.handle();
    return from(this.answer(asked, context.switchToHttp().getResponse<FastifyReply>(), next));
  }

  /** null where there is no key, or nothing that knows one. */
  private askedIn(context: ExecutionContext): Asked | null {
    const { method, url, body, headers, actor } = context.switchToHttp().getRequest<RequestWithActor>();
    const header = headers['idempotency-key'];
    if (header === undefined || actor === undefined) return null;
    if (this.reflector.get<string | undefined>(KNOWS_NO_KEY, context.getHandler()) !== undefined) return null;
    const requestSha256 = digestOf({ method, url, body });
    return { askerId: actor.accountId, key: readIdempotencyKey(header), requestSha256 };
  }

  private async answer(asked: Asked, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    let thrown: unknown = null;
    const { answer, isRepeated } = await this.requests.once(asked, async (): Promise<KeptAnswer> => {
      try {
        const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
        return { status: reply.statusCode, body };
      } catch (error) {
        thrown = error;
        return refusalOf(error);
      }
    });
    if (isRepeated) void reply.header('idempotency-replayed', 'true');
    if (thrown !== null) throw thrown;
    return said(answer, reply);
  }
}

function refusalOf(error: unknown): KeptAnswer {
  const problem = problemOf(error);
  return { status: problem.status, problem };
}

/** Throws what was refused. */
function said(answer: KeptAnswer, reply: FastifyReply): unknown {
  if ('problem' in answer)
    throw new HttpProblem(answer.status, answer.problem.code, answer.problem.detail, answer.problem.facts);
  void reply.status(answer.status);
  return answer.body;
}
