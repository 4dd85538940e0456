import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '../config/settings.js';

/** Browsers keep such a cookie for this host alone, for all its paths, and only over TLS: nobody else can have set it. */
const PREFIX = '__Host-';

/** Whether people reach us over TLS, so that cookies are for that alone. */
export function isOverTls({ ZI_PUBLIC_URL }: Pick<Settings, 'ZI_PUBLIC_URL'>): boolean {
  return ZI_PUBLIC_URL?.startsWith('https://') ?? false;
}

/** The name under which a browser keeps a cookie of ours. */
export function cookieName(name: string, settings: Pick<Settings, 'ZI_PUBLIC_URL'>): string {
  return isOverTls(settings) ? `${PREFIX}${name}` : name;
}

/**
 * Gives every reader cookies under their plain names. Over TLS those without the prefix are dropped: another host of the
 * same domain, or whoever answered in our place without TLS, may have set them. After the plugin that reads cookies.
 */
export function readHostCookies(app: NestFastifyApplication, settings: Settings): void {
  if (!isOverTls(settings)) return;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) => {
      const ours = Object.entries(request.cookies).filter(([name]) => name.startsWith(PREFIX));
      request.cookies = Object.fromEntries(ours.map(([name, value]) => [name.slice(PREFIX.length), value]));
      done();
    });
}
