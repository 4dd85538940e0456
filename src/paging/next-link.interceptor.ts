import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';

/** Says where the next page is to whoever follows links (RFC 8288): the same question, after the `next` of the answer. */
@Injectable()
export class NextLink implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { originalUrl } = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((page: { readonly next: string | null }) => {
        if (page.next !== null) addLink(reply, `<${addressAfter(originalUrl, page.next)}>; rel="next"`);
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
