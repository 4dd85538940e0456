import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a browser that sent these was on a page of ours: at the host it asked, or at `publicUrl`, which it asked where a
 * proxy says another host. Browsers tell where a change comes from, by Sec-Fetch-Site, Origin or both, and no page can
 * make them lie. Sec-Fetch-Site decides where there is one: it holds whatever a proxy makes of the host. Who sends neither is no browser, and has nobody's cookie but its own.
 */
export function isSameOrigin(headers: IncomingHttpHeaders, publicUrl: string | undefined): boolean {
  const { 'sec-fetch-site': site, origin, host } = headers;
  if (site !== undefined) return site === 'same-origin';
  return origin === undefined || isOurs(origin, host, publicUrl);
}

function isOurs(origin: string, host: string | undefined, publicUrl: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  if (publicUrl !== undefined && new URL(publicUrl).origin === origin) return true;
  return new URL(origin).host === host;
}
