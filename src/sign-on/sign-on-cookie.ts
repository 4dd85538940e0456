import type { FastifyReply } from 'fastify';
import { SESSION_COOKIE, sessionCookieOptions } from '../access/session-cookie.js';
import type { Settings } from '../config/settings.js';
import type { BegunSignOn } from './sign-ons.service.js';

export const SIGN_ON_COOKIE = `${SESSION_COOKIE}_sign_on`;

/** Lax, unlike the others: the browser brings it back from a page of another site. Nothing but the way back sees it. */
export function setSignOnCookie(reply: FastifyReply, settings: Settings, { token, expiresAt }: BegunSignOn): void {
  void reply.setCookie(SIGN_ON_COOKIE, token, { ...optionsOf(settings), expires: expiresAt });
}

export function clearSignOnCookie(reply: FastifyReply, settings: Settings): void {
  void reply.clearCookie(SIGN_ON_COOKIE, optionsOf(settings));
}

function optionsOf(settings: Settings) {
  return { ...sessionCookieOptions(settings), sameSite: 'lax', path: '/sign-on' } as const;
}
