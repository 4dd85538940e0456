import { Body, Controller, Get, HttpCode, Ip, Param, Put, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { CurrentToken } from '../access/current-token.decorator.js';
import { Public } from '../access/public.decorator.js';
import { setSessionCookie } from '../access/session-cookie.js';
import { Settings } from '../config/settings.js';
import { Post } from '../idempotency/post.decorator.js';
import { ForgottenPasswordBody } from './dto/forgotten-password.body.js';
import { NewPasswordBody } from './dto/new-password.body.js';
import { PasswordChangeBody } from './dto/password-change.body.js';
import { PasswordLinkView } from './dto/password-link.view.js';
import { PasswordStrengthView } from './dto/password-strength.view.js';
import { OwnPassword } from './own-password.service.js';
import { PasswordLinks } from './password-links.service.js';
import { strengthOf } from './password-strength.js';

@ApiTags('people')
@Controller()
export class PasswordsController {
  constructor(
    private readonly own: OwnPassword,
    private readonly links: PasswordLinks,
    private readonly settings: Settings,
  ) {}

  @Put('profile/password')
  @Can('profile.own')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change your password: ends your other sessions, and gives this one a new token' })
  @ApiNoContentResponse()
  async change(
    @CurrentActor() actor: Actor,
    @CurrentToken() session: string,
    @Body() body: PasswordChangeBody,
    @Ip() from: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setSessionCookie(reply, this.settings, await this.own.change(actor, session, { ...body, from }));
  }

  @Post('password-strength')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'How hard a password would be to guess; nothing is kept' })
  @ApiOkResponse({ type: PasswordStrengthView })
  async measure(@Body() { password }: NewPasswordBody): Promise<PasswordStrengthView> {
    return PasswordStrengthView.of(await strengthOf(password));
  }

  @Post('password-links')
  @Public()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Have a link to set a new password sent; answered alike whether or not there is an account',
  })
  @ApiAcceptedResponse()
  async ask(@Body() { email }: ForgottenPasswordBody, @Ip() from: string): Promise<void> {
    await this.links.ask(email, from);
  }

  @Get('password-links/:token')
  @Public()
  @ApiOperation({ summary: 'Whose password the link sets, while it does' })
  @ApiOkResponse({ type: PasswordLinkView })
  async show(@Param('token') token: string): Promise<PasswordLinkView> {
    return PasswordLinkView.of(await this.links.get(token));
  }

  @Post('password-links/:token/password')
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'Set the password by the link, once: ends all sessions of the person' })
  @ApiNoContentResponse()
  async set(@Param('token') token: string, @Body() { password }: NewPasswordBody): Promise<void> {
    await this.links.setPassword(token, password);
  }
}
