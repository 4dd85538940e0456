import { type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { KEPT_BY_ASKER, tagByContent } from '../http/content-tag.js';

/** Where a page is kept until it is asked for again. What tells of people and their mail stays on no disk. */
export type Keeping = 'by-browser' | 'nowhere';

/**
 * Says where the next page is to whoever follows links (RFC 8288): the same question, after the `next` of the answer. A page that is as
 * it was is not sent again.
 */
export class NextLink implements NestInterceptor {
  constructor(private readonly keeping: Keeping) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    tagByContent(request);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((page: { readonly next: string | null }) => {
        if (this.keeping === 'by-browser') void reply.header('cache-control', KEPT_BY_ASKER);
        if (page.next !== null) addLink(reply, `<${addressAfter(request.originalUrl, page.next)}>; rel="next"`);
      }),
    );
  }
}

/** Beside what a route links to that is going away. */
function addLink(reply: FastifyReply, link: string): void {
  const there = reply.getHeader('link');
  void reply.header('link', there === undefined ? link : `${String(there)}, ${link}`);
}

function addressAfter(address: string, cursor: string): string {
  const [path = '', query] = address.split('?', 2);
  const asked = new URLSearchParams(query);
  asked.set('after', cursor);
  return `${path}?${asked.toString()}`;
}
