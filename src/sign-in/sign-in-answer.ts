import type { FastifyReply } from 'fastify';
import { SESSION_COOKIE, sessionCookieOptions, setSessionCookie } from '../access/session-cookie.js';
import { SessionView } from '../access/dto/session.view.js';
import type { Settings } from '../config/settings.js';
import { cookieName } from '../http/host-cookies.js';
import { SecondFactorWantedView } from './dto/second-factor-wanted.view.js';
import type { SignIn } from './sign-ins.service.js';

export const PENDING_COOKIE = `${SESSION_COOKIE}_pending`;

/** 201 and the session's cookie, or 202 and a cookie that is good for giving a code and nothing else. */
export function answerSignIn(
  reply: FastifyReply,
  settings: Settings,
  signIn: SignIn,
): SessionView | SecondFactorWantedView {
  const [name, options] = [cookieName(PENDING_COOKIE, settings), sessionCookieOptions(settings)];
  const { token, expiresAt, actor } = signIn;
  if (actor === null) {
    void reply.status(202).setCookie(name, token, { ...options, expires: expiresAt });
    return SecondFactorWantedView.until(expiresAt);
  }
  setSessionCookie(reply, settings, signIn);
  void reply.clearCookie(name, options);
  return SessionView.of(actor, settings.ZI_TIME_ZONE);
}
