import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Settings } from '../config/settings.js';
import type { Actor } from './actor.js';
import { Can } from './can.decorator.js';
import { CurrentActor } from './current-actor.decorator.js';
import { SessionBody } from './dto/session.body.js';
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

  @Post()
  @Public()
  @ApiOperation({ summary: 'Sign in: sets the cookie `zi_session`' })
  @ApiCreatedResponse({ type: SessionView })
  async begin(@Body() body: SessionBody, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    const { token, expiresAt, actor } = await this.sessions.begin(body.email, body.password);
    void reply.setCookie(SESSION_COOKIE, token, { ...sessionCookieOptions(this.settings), expires: expiresAt });
    return SessionView.of(actor);
  }

  @Get()
  @Can('session.own')
  @ApiOperation({ summary: 'Who is signed in' })
  @ApiOkResponse({ type: SessionView })
  show(@CurrentActor() actor: Actor): SessionView {
    return SessionView.of(actor);
  }

  @Delete()
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  async end(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(request.cookies[SESSION_COOKIE]);
    void reply.clearCookie(SESSION_COOKIE, sessionCookieOptions(this.settings));
  }
}
