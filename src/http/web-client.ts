import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HTML, isForBrowser } from './html.js';

/** As seen from here when the program runs from its sources, as in tests, and when it was built. */
const PLACES = ['../../dist/web', '../../../dist/web'].map((place) => fileURLToPath(new URL(place, import.meta.url)));

/** What is answered by programs: no page of the client stands there. */
const NOT_PAGES = /^\/(?:api|health|metrics|jobs|assets|calendar)(?:\/|$)/;

/**
 * Serves the web client, where it has been built: its files, and its one page under every address that nothing else answers,
 * for the client itself knows which pages there are.
 */
export async function serveWebClient(app: NestFastifyApplication): Promise<void> {
  const folder = PLACES.find((place) => existsSync(`${place}/index.html`));
  if (folder === undefined) return;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => reply.header('cache-control', cachingOf(path)),
  });
  const page = readFileSync(`${folder}/index.html`, 'utf8');
  app.getHttpAdapter().getInstance().get('/*', showPage(page));
}

/** The names of assets carry a hash of what is in them; everything else is asked for anew. */
function cachingOf(path: string): string {
  return path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function showPage(page: string) {
  return (request: FastifyRequest, reply: FastifyReply): void => {
    if (NOT_PAGES.test(request.url) || !isForBrowser(request.headers.accept)) {
      reply.callNotFound();
      return;
    }
    void reply.header('content-type', HTML).header('cache-control', 'no-cache').send(page);
  };
}
