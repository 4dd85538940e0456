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
  setSignInCookies(reply, settings, signIn);
  if (signIn.actor !== null) return SessionView.of(signIn.actor, settings.ZI_TIME_ZONE);
  void reply.status(202);
  return SecondFactorWantedView.until(signIn.expiresAt);
}

/** The session's cookie, or the one of a sign-in that waits for a code. */
export function setSignInCookies(reply: FastifyReply, settings: Settings, signIn: SignIn): void {
  const [name, options] = [cookieName(PENDING_COOKIE, settings), sessionCookieOptions(settings)];
  if (signIn.actor === null) {
    void reply.setCookie(name, signIn.token, { ...options, expires: signIn.expiresAt });
    return;
  }
  setSessionCookie(reply, settings, signIn);
  void reply.clearCookie(name, options);
}
