import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';

/** Put in by the build. */
declare const OWN_FILES: { readonly url: string; readonly revision: string | null }[];

interface WorkerScope {
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'message' | 'activate',
    listener: (event: { readonly data: unknown; waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
}
const worker = globalThis as unknown as WorkerScope;

const ASSETS = 'assets';
const PATIENCE_MS = 8_000;
/** What the server itself answers has no page of the client behind it. */
const NOT_OURS = [/^\/(?:api|docs|health|metrics|jobs|publik|calendar|berbagi|sign-on)(?:\/|$|\?)/, /\.\w+$/];

/**
 * Opens the client without a line: its page and what a worksheet needs are kept since the first visit. While there is a line the
 * server's own page is shown, so that nobody works on with an old one. Data is not its business: api/kept-answers.ts.
 */
precacheAndRoute(OWN_FILES);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(({ request }) => openPage(request), { denylist: NOT_OURS }));
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith('/assets/'),
  new CacheFirst({ cacheName: ASSETS }),
);

async function openPage(request: Request): Promise<Response> {
  const kept = await matchPrecache('/index.html');
  const asked = fetch(request);
  if (kept === undefined) return asked;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS));
  return Promise.race([asked, late]).catch(() => kept);
}

worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting();
});
worker.addEventListener('activate', (event) => event.waitUntil(caches.delete(ASSETS)));
