import { Controller, Delete, Get, HttpCode, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Settings } from '../config/settings.js';
import { cookieName } from '../http/host-cookies.js';
import type { Actor } from './actor.js';
import { Can } from './can.decorator.js';
import { CurrentActor } from './current-actor.decorator.js';
import { SessionView } from './dto/session.view.js';
import { Public } from './public.decorator.js';
import { SESSION_COOKIE, sessionCookieOptions } from './session-cookie.js';
import { Sessions } from './sessions.service.js';

@ApiTags('people')
@Controller('session')
export class SessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Can('session.own')
  @ApiOperation({ summary: 'Who is signed in' })
  @ApiOkResponse({ type: SessionView })
  show(@CurrentActor() actor: Actor): SessionView {
    return SessionView.of(actor, this.settings.ZI_TIME_ZONE);
  }

  @Delete()
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  async end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(request.cookies[SESSION_COOKIE]);
    void reply.clearCookie(cookieName(SESSION_COOKIE, this.settings), sessionCookieOptions(this.settings));
  }
}
