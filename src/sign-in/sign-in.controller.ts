import { Body, Controller, Headers, Ip, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionView } from '../access/dto/session.view.js';
import { CurrentToken } from '../access/current-token.decorator.js';
import { Public } from '../access/public.decorator.js';
import { Settings } from '../config/settings.js';
import { Post } from '../idempotency/post.decorator.js';
import { deviceOf } from './device.js';
import { SecondFactorBody } from './dto/second-factor.body.js';
import { SecondFactorWantedView } from './dto/second-factor-wanted.view.js';
import { SignInBody } from './dto/sign-in.body.js';
import { answerSignIn, PENDING_COOKIE } from './sign-in-answer.js';
import { SignIns } from './sign-ins.service.js';

@ApiTags('people')
@Controller('session')
export class SignInController {
  constructor(
    private readonly signIns: SignIns,
    private readonly settings: Settings,
  ) {}

  @Post()
  @Public()
  @ApiOperation({ summary: 'Sign in: sets the cookie `zi_session`, or asks for the second factor' })
  @ApiCreatedResponse({ type: SessionView })
  @ApiAcceptedResponse({
    type: SecondFactorWantedView,
    description: 'The password is right; POST /session/second-factor goes on',
  })
  async begin(
    @Body() body: SignInBody,
    @Headers('user-agent') userAgent: string | undefined,
    @Ip() address: string,
    @CurrentToken() session: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView | SecondFactorWantedView> {
    const signIn = await this.signIns.begin(body, { device: deviceOf(userAgent), address, session });
    return answerSignIn(reply, this.settings, signIn);
  }

  @Post('second-factor')
  @Public()
  @ApiOperation({ summary: 'Give the code that a sign-in waits for: sets the cookie `zi_session`' })
  @ApiCreatedResponse({ type: SessionView })
  async complete(
    @Req() request: FastifyRequest,
    @Body() body: SecondFactorBody,
    @CurrentToken() session: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView | SecondFactorWantedView> {
    const signIn = await this.signIns.complete(request.cookies[PENDING_COOKIE], body, session);
    return answerSignIn(reply, this.settings, signIn);
  }
}
