import type { LookupAddress } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { askAt, beginningOf } from '../network/pinned-request.js';

/** One answer, without its body but for the beginning of a page. */
export interface Answer {
  readonly httpStatus: number;
  readonly mediaType: string | null;
  /** Where it sends one instead; null when it does not. */
  readonly location: string | null;
  /** The beginning of an HTML page; '' for everything else. */
  readonly html: string;
}

const HTML = new Set(['text/html', 'application/xhtml+xml']);
const MEDIA_TYPE = /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/;
/** A sign-in page shows its password field within this; nothing more of a body is ever read. */
const READ_BYTES = 16 * 1024;
const HEADERS = { 'user-agent': 'ZonaIntegritas-LinkCheck', accept: '*/*', 'accept-encoding': 'identity' };

/** Asks for one address, at these and nowhere else. Rejects when there is no answer before `signal`. */
export async function visit(url: URL, addresses: readonly LookupAddress[], signal: AbortSignal): Promise<Answer> {
  const response = await askAt(url, addresses, { headers: HEADERS }, signal);
  try {
    const mediaType = mediaTypeOf(response);
    const isPage = mediaType !== null && HTML.has(mediaType);
    const html = isPage ? (await beginningOf(response, READ_BYTES)).toString('latin1') : '';
    return { httpStatus: response.statusCode ?? 0, mediaType, location: locationOf(response), html };
  } finally {
    response.destroy();
  }
}

function locationOf({ statusCode, headers }: IncomingMessage): string | null {
  const isRedirect = statusCode !== undefined && [301, 302, 303, 307, 308].includes(statusCode);
  return isRedirect ? (headers.location ?? null) : null;
}

function mediaTypeOf({ headers }: IncomingMessage): string | null {
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return MEDIA_TYPE.test(type) ? type : null;
}
