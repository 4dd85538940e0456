import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HTML, isForBrowser } from '../http/html.js';
import { problemOf } from '../http/problem.js';
import { sendProblem } from '../http/problem.filter.js';
import { UnsubscribeLinkUnknown } from './preferences.errors.js';
import { renderLinkUnknown } from './unsubscribe.page.js';

/** Somebody with a browser gets a page, a mail program a problem document. */
@Catch(UnsubscribeLinkUnknown)
export class UnsubscribePageFilter implements ExceptionFilter<UnsubscribeLinkUnknown> {
  catch(error: UnsubscribeLinkUnknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.header('cache-control', 'no-store');
    if (isForBrowser(request.headers.accept))
      void reply.status(404).header('content-type', HTML).send(renderLinkUnknown());
    else sendProblem(problemOf(error), request, reply);
  }
}
