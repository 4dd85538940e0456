import { Controller, Get, Header, Headers, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/public.decorator.js';
import { PublishedCalendars } from './published-calendars.service.js';

/** Outside /api: what calendar programs fetch, without a session. */
@ApiExcludeController()
@Controller('calendar')
@Public()
export class CalendarController {
  constructor(private readonly calendars: PublishedCalendars) {}

  @Get(':file')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Cache-Control', 'private, max-age=300')
  @Header('Referrer-Policy', 'no-referrer')
  @Header('X-Robots-Tag', 'noindex')
  async fetch(
    @Param('file') file: string,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { tag, text } = await this.calendars.fetch(file.replace(/\.ics$/, ''), ifNoneMatch);
    void reply.status(text === null ? 304 : 200).header('etag', tag);
    return text ?? undefined;
  }
}
