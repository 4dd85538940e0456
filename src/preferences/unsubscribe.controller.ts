import { Controller, Get, Header, Headers, HttpCode, Param, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/public.decorator.js';
import { TakesForm } from '../http/form-body.js';
import { Post } from '../idempotency/post.decorator.js';
import { renderQuestion, switchedOffFor } from './unsubscribe.page.js';
import { UnsubscribePageFilter } from './unsubscribe-page.filter.js';
import { Unsubscriptions } from './unsubscriptions.service.js';

/** Outside /api: where the `List-Unsubscribe` of a mail leads its reader, or their mail program (RFC 8058). */
@ApiExcludeController()
@Controller('unsubscribe/:token')
@Public()
@UseFilters(UnsubscribePageFilter)
export class UnsubscribeController {
  constructor(private readonly unsubscriptions: Unsubscriptions) {}

  /** Changes nothing, for what scans mails opens every link in them. */
  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'no-referrer')
  @Header('X-Robots-Tag', 'noindex')
  async show(@Param('token') token: string): Promise<string> {
    return renderQuestion(await this.unsubscriptions.look(token));
  }

  @Post()
  @HttpCode(200)
  @TakesForm()
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'no-referrer')
  @Header('Vary', 'Accept')
  async unsubscribe(
    @Param('token') token: string,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { type, text } = switchedOffFor(accept, await this.unsubscriptions.use(token));
    void reply.header('content-type', type);
    return text;
  }
}
