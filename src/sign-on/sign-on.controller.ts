import {
  Controller,
  Get,
  Header,
  Headers,
  type HttpRedirectResponse,
  Query,
  Redirect,
  Req,
  Res,
  UseFilters,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentToken } from '../access/current-token.decorator.js';
import { Public } from '../access/public.decorator.js';
import { Settings } from '../config/settings.js';
import { signedOnPath } from '../domain/client-paths.js';
import { deviceOf } from '../sign-in/device.js';
import { setSignInCookies } from '../sign-in/sign-in-answer.js';
import { SignOnQuery } from './dto/sign-on.query.js';
import { clearSignOnCookie, setSignOnCookie, SIGN_ON_COOKIE } from './sign-on-cookie.js';
import { SignOnProblemFilter } from './sign-on-problem.filter.js';
import { SignOns } from './sign-ons.service.js';

/** Outside /api: where a browser leaves for the service by which people sign on, and where that sends it back. */
@ApiExcludeController()
@Controller('sign-on')
@Public()
@UseFilters(SignOnProblemFilter)
export class SignOnController {
  constructor(
    private readonly signOns: SignOns,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @Redirect('', 303)
  async begin(
    @Query() { back }: SignOnQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Pick<HttpRedirectResponse, 'url'>> {
    const begun = await this.signOns.begin(back);
    setSignOnCookie(reply, this.settings, begun);
    return { url: begun.address };
  }

  @Get('callback')
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'no-referrer')
  @Redirect('', 303)
  async complete(
    @Req() request: FastifyRequest,
    @Headers('user-agent') userAgent: string | undefined,
    @CurrentToken() session: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Pick<HttpRedirectResponse, 'url'>> {
    const token = request.cookies[SIGN_ON_COOKIE] ?? '';
    const [, query = ''] = request.url.split('?');
    clearSignOnCookie(reply, this.settings);
    const { signIn, back } = await this.signOns.complete({ token, query, device: deviceOf(userAgent), session });
    setSignInCookies(reply, this.settings, signIn);
    return { url: signedOnPath(signIn.actor === null ? 'kode' : 'selesai', back) };
  }
}
