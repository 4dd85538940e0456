import type { FastifyReply } from 'fastify';
import { SESSION_COOKIE, sessionCookieOptions } from '../access/session-cookie.js';
import type { Settings } from '../config/settings.js';
import { cookieName } from '../http/host-cookies.js';
import type { BegunSignOn } from './sign-ons.service.js';

export const SIGN_ON_COOKIE = `${SESSION_COOKIE}_sign_on`;

/** Lax, unlike the others: the browser brings it back from a page of another site. */
export function setSignOnCookie(reply: FastifyReply, settings: Settings, { token, expiresAt }: BegunSignOn): void {
  void reply.setCookie(cookieName(SIGN_ON_COOKIE, settings), token, { ...optionsOf(settings), expires: expiresAt });
}

export function clearSignOnCookie(reply: FastifyReply, settings: Settings): void {
  void reply.clearCookie(cookieName(SIGN_ON_COOKIE, settings), optionsOf(settings));
}

function optionsOf(settings: Settings) {
  return { ...sessionCookieOptions(settings), sameSite: 'lax' } as const;
}
