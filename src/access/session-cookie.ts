import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Settings } from '../config/settings.js';

export const SESSION_COOKIE = 'zi_session';

/** Out of reach for scripts and for other sites; only over TLS wherever people reach us over TLS. */
export function sessionCookieOptions(settings: Settings): CookieSerializeOptions {
  const secure = settings.ZI_PUBLIC_URL?.startsWith('https://') ?? false;
  return { path: '/', httpOnly: true, sameSite: 'strict', secure };
}
