import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply } from 'fastify';
import type { Settings } from '../config/settings.js';
import type { SessionToken } from './sessions.service.js';

export const SESSION_COOKIE = 'zi_session';

/** Out of reach for scripts and for other sites; only over TLS wherever people reach us over TLS. */
export function sessionCookieOptions(settings: Settings): CookieSerializeOptions {
  const secure = settings.ZI_PUBLIC_URL?.startsWith('https://') ?? false;
  return { path: '/', httpOnly: true, sameSite: 'strict', secure };
}

/** Gives the browser the token of its session. */
export function setSessionCookie(reply: FastifyReply, settings: Settings, { token, expiresAt }: SessionToken): void {
  void reply.setCookie(SESSION_COOKIE, token, { ...sessionCookieOptions(settings), expires: expiresAt });
}
