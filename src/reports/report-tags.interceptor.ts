import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { lastValueFrom, type Observable, of, tap } from 'rxjs';
import { Clock } from '../common/clock.js';
import { KEPT_BY_ASKER } from '../http/content-tag.js';
import { namesTag } from '../http/if-none-match.js';
import { readVersion } from '../http/version.js';
import type { RequestOfCycle } from './cycle-asked.js';
import { type AnswerKey, KeptAnswers, type ReportAnswer } from './kept-answers.js';
import { institutionsInView } from './report-scope.js';
import { reportTag } from './report-tag.js';
import { type ReportSubject, ViewChangesRepository } from './view-changes.repository.js';

/** Of what a report is made. */
export const RestsOn = Reflector.createDecorator<ReportSubject>();

/**
 * Answers 304 to whoever has a report as it is, for the price of counting changes, and others with what was read last while that is
 * still so. The tag is made before the report is read: a change in between makes it old too early, never too late. Only the asker's
 * own browser keeps a report, and asks each time.
 */
@Injectable()
export class ReportTags implements NestInterceptor {
  private readonly version = readVersion();

  constructor(
    private readonly reflector: Reflector,
    private readonly changes: ViewChangesRepository,
    private readonly answers: KeptAnswers,
    private readonly clock: Clock,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<RequestOfCycle>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const subject = this.reflector.getAllAndOverride(RestsOn, [context.getHandler(), context.getClass()]);
    const key = await this.keyOf(request, subject);
    // What is asked in a wrong way is refused further on.
    if (key === null) return next.handle();
    const { tag } = key;
    const label = () => void reply.header('etag', `W/${tag}`).header('cache-control', KEPT_BY_ASKER);
    if (namesTag(request.headers['if-none-match'], tag)) {
      label();
      void reply.status(304);
      return of(undefined);
    }
    if (isTable(request)) return next.handle().pipe(tap(label));
    const { json, link } = await this.answers.of(key, () => read(next, reply));
    label();
    if (link !== undefined) void reply.header('link', link);
    void reply.header('content-type', 'application/json; charset=utf-8');
    return of(json);
  }

  private async keyOf(request: RequestOfCycle, subject: ReportSubject): Promise<AnswerKey | null> {
    const { actor, query, originalUrl } = request;
    const { cycleId = null, institutionId = null } = query as Readonly<Record<string, string | undefined>>;
    if (actor === undefined || [cycleId, institutionId].some((id) => id !== null && !isUUID(id))) return null;
    const inView = institutionsInView(actor);
    // Outside of what is in view there is nothing to see, and nothing changes.
    const institutionIds =
      institutionId === null || inView?.includes(institutionId) === false ? inView : [institutionId];
    const state = await this.changes.stateOf({ subject, institutionIds, cycleId });
    request.cycleId = state.cycleId;
    const facts = { version: this.version, today: this.clock.today(), institutionIds: inView, state: state.text };
    return { address: `${inView?.join(' ') ?? ''} ${originalUrl}`, tag: reportTag(facts) };
  }
}

/** A whole list, sent as it is read. */
function isTable({ originalUrl }: RequestOfCycle): boolean {
  return originalUrl.split('?', 1)[0]?.endsWith('.csv') === true;
}

async function read(next: CallHandler, reply: FastifyReply): Promise<ReportAnswer> {
  const view: unknown = await lastValueFrom(next.handle());
  return { json: JSON.stringify(view), link: reply.getHeader('link')?.toString() };
}
