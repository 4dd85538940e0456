import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import type { Settings } from '../config/settings.js';
import { cookieName, isOverTls } from '../http/host-cookies.js';
import type { SessionToken } from './sessions.service.js';

/** As it is read; `cookieName` says how it is set. */
export const SESSION_COOKIE = 'zi_session';

/** Out of reach for scripts and for other sites; only over TLS wherever people reach us over TLS. */
export function sessionCookieOptions(settings: Settings): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: isOverTls(settings) };
}

/** Gives the browser the token of its session. */
export function setSessionCookie(reply: FastifyReply, settings: Settings, { token, expiresAt }: SessionToken): void {
  const name = cookieName(SESSION_COOKIE, settings);
  void reply.setCookie(name, token, { ...sessionCookieOptions(settings), expires: expiresAt });
}
