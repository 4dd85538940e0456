import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isForBrowser } from './html.js';

/** As seen from here when the program runs from its sources, as in tests, and when it was built. */
const PLACES = ['../../dist/web', '../../../dist/web'].map((place) => fileURLToPath(new URL(place, import.meta.url)));

/** What is answered by programs: no page of the client stands there. */
const NOT_PAGES = /^\/(?:api|health|metrics|jobs|calendar|sign-on)(?:\/|$)/;

/**
 * Serves the web client, where it has been built: its files, and its one page under every address that nothing else answers,
 * for the client itself knows which pages there are.
 */
export async function serveWebClient(app: NestFastifyApplication): Promise<void> {
  const folder = PLACES.find((place) => existsSync(`${place}/index.html`));
  if (folder === undefined) return;
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', cachingOf(path)),
  });
  app.getHttpAdapter().getInstance().get('/*', show);
}

/** The names of assets carry a hash of what is in them; everything else is asked for anew. */
function cachingOf(path: string): string {
  return path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** A name with an ending is a file's, every other is a page's. */
function show(request: FastifyRequest, reply: FastifyReply): FastifyReply | void {
  const [pathname = '/'] = request.url.split('?');
  if (NOT_PAGES.test(pathname)) return reply.callNotFound();
  if (/\.\w+$/.test(pathname)) return reply.sendFile(pathname);
  return isForBrowser(request.headers.accept) ? reply.sendFile('/index.html') : reply.callNotFound();
}
