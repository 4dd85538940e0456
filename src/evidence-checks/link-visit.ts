import type { LookupAddress } from 'node:dns';
import { get as httpGet, type IncomingMessage, type RequestOptions } from 'node:http';
import { get as httpsGet } from 'node:https';
import type { LookupFunction } from 'node:net';

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

/**
 * Asks for one address, over a connection to one of `addresses` and nowhere else: the name is not resolved again, so it
 * cannot mean another machine by then. Rejects when there is no answer before `signal`.
 */
export async function visit(url: URL, addresses: readonly LookupAddress[], signal: AbortSignal): Promise<Answer> {
  const options: RequestOptions = { agent: false, headers: HEADERS, lookup: onlyTo(addresses), signal };
  const response = await answerOf(url, options);
  try {
    const mediaType = mediaTypeOf(response);
    const html = mediaType !== null && HTML.has(mediaType) ? await beginningOf(response) : '';
    return { httpStatus: response.statusCode ?? 0, mediaType, location: locationOf(response), html };
  } finally {
    response.destroy();
  }
}

function answerOf(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  const get = url.protocol === 'https:' ? httpsGet : httpGet;
  // The listener stays: whoever tears the connection down after the answer is no error of ours.
  return new Promise((resolve, reject) => get(url, options, resolve).on('error', reject));
}

/** Node asks for all addresses or for one, as it means to try several in turn or not. */
function onlyTo(addresses: readonly LookupAddress[]): LookupFunction {
  return (_host, { all }, callback) => {
    const [first] = addresses;
    if (first === undefined) callback(new Error('There is no address to connect to.'), '', 0);
    else if (all === true) callback(null, [...addresses]);
    else callback(null, first.address, first.family);
  };
}

async function beginningOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= READ_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, READ_BYTES).toString('latin1');
}

function locationOf({ statusCode, headers }: IncomingMessage): string | null {
  const isRedirect = statusCode !== undefined && [301, 302, 303, 307, 308].includes(statusCode);
  return isRedirect ? (headers.location ?? null) : null;
}

function mediaTypeOf({ headers }: IncomingMessage): string | null {
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return MEDIA_TYPE.test(type) ? type : null;
}
