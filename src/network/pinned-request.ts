import type { LookupAddress } from 'node:dns';
import { type IncomingMessage, request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';

/** What is asked; without a method it is GET. */
export interface Question {
  readonly method?: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * Asks over a connection to one of `addresses` and nowhere else: the name is not resolved again, so it cannot mean another
 * machine by then. Redirections are not followed. Whoever gets the answer destroys it. Rejects when there is none before `signal`.
 */
export function askAt(
  url: URL,
  addresses: readonly LookupAddress[],
  { method = 'GET', headers, body }: Question,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const options: RequestOptions = { agent: false, method, headers, lookup: onlyTo(addresses), signal };
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  // The listener stays: whoever tears the connection down after the answer is no error of ours.
  return new Promise((resolve, reject) => request(url, options, resolve).on('error', reject).end(body));
}

/** The beginning of an answer, at most so many bytes; the rest is not read. Rejects when the connection breaks before. */
export async function beginningOf(response: IncomingMessage, bytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= bytes) break;
  }
  return Buffer.concat(chunks).subarray(0, bytes);
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
