import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { renderNotOpen } from './shared.page.js';
import { ShareNotOpen } from './shares.errors.js';

/** Somebody with a browser gets a page, not a problem document. */
@Catch(ShareNotOpen)
export class SharedPageFilter implements ExceptionFilter<ShareNotOpen> {
  catch(_: ShareNotOpen, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    void reply.status(404).headers(headers).send(renderNotOpen());
  }
}
