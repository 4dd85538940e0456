import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.js';

/** Every route with what it takes and answers, as the OpenAPI document has it. */
export type { paths } from './schema.js';

/** What the server sends and takes, by name. */
export type Schemas = components['schemas'];

/** Where an installation is, and who asks. */
export interface Connection {
  /** e.g. https://zi.example.go.id; left out in a page of the installation itself. */
  readonly baseUrl?: string;
  /** zi_pat_... or zi_svc_...; left out, the browser's session counts. */
  readonly token?: string;
}

/** `GET`, `POST` and the others, typed by path: each answers `{ data, error, response }`, `error` being a problem (RFC 9457). */
export function connect({ baseUrl = '', token }: Connection = {}): Client<paths> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return createClient<paths>({ baseUrl, headers, credentials: 'same-origin' });
}

/** What to send as `after` for the page after this one; null on the last. */
export function cursorAfter({ headers }: Pick<Response, 'headers'>): string | null {
  const link = /<([^>]*)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
  return new URLSearchParams(link?.split('?', 2)[1]).get('after');
}
