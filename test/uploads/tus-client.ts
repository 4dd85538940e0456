import { Readable } from 'node:stream';
import type { ApiClient } from '../../src/demo/api-client.js';
import type { TestApp } from '../support/app.js';

export interface TusAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly location: string | null;
  readonly offset: number | null;
  readonly evidence: string | null;
  readonly version: number | null;
  readonly body: unknown;
  /** The same, for what was refused. */
  readonly problem: Readonly<Record<string, unknown>>;
}

type Bytes = Uint8Array<ArrayBuffer> | ReadableStream;

/** The tus protocol word by word, for tests that look at each answer; it never throws a refusal. */
export class TusClient {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
  ) {}

  static async of({ url }: TestApp, person: ApiClient): Promise<TusClient> {
    return new TusClient(url, person.sessionCookie);
  }

  /** Answers where the bytes go, as /uploads/<id>. */
  async create(metadata: Readonly<Record<string, string>>, size: number): Promise<string> {
    const { location, status } = await this.announce(metadata, size);
    if (location === null) throw new Error(`It was not created: ${status}`);
    return location;
  }

  async announce(metadata: Readonly<Record<string, string>>, size: number): Promise<TusAnswer> {
    return this.request('POST', '/uploads', { 'upload-length': String(size), ...this.metadata(metadata) });
  }

  /** The whole file with its announcement. */
  async send(metadata: Readonly<Record<string, string>>, bytes: Uint8Array<ArrayBuffer>): Promise<TusAnswer> {
    const headers = { 'upload-length': String(bytes.length), ...this.metadata(metadata) };
    return this.request('POST', '/uploads', headers, bytes);
  }

  async append(place: string, offset: number, bytes: Uint8Array<ArrayBuffer>): Promise<TusAnswer> {
    return this.request('PATCH', place, { 'upload-offset': String(offset) }, bytes);
  }

  /** The whole file from its beginning, piece by piece. */
  async stream(place: string, pieces: Readable, size: number): Promise<TusAnswer> {
    const headers = { 'upload-offset': '0', 'content-length': String(size) };
    return this.request('PATCH', place, headers, Readable.toWeb(pieces) as ReadableStream);
  }

  async state(place: string): Promise<TusAnswer> {
    return this.request('HEAD', place);
  }

  async complete(place: string): Promise<TusAnswer> {
    return this.request('POST', `${place}/completion`);
  }

  metadata(words: Readonly<Record<string, string>>): { 'upload-metadata': string } {
    const pairs = Object.entries(words).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`);
    return { 'upload-metadata': pairs.join() };
  }

  async request(method: string, path: string, headers = {}, bytes?: Bytes): Promise<TusAnswer> {
    const ofBytes = bytes === undefined ? {} : { 'content-type': 'application/offset+octet-stream' };
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { 'tus-resumable': '1.0.0', cookie: this.cookie, ...ofBytes, ...headers },
      ...(bytes === undefined ? {} : { body: bytes, duplex: 'half' as const }),
    });
    const text = await response.text();
    const body: unknown = text === '' ? null : JSON.parse(text);
    const number = (name: string) => (response.headers.has(name) ? Number(response.headers.get(name)) : null);
    return {
      status: response.status,
      headers: response.headers,
      location: response.headers.get('location')?.replace('/api/v1', '') ?? null,
      offset: number('upload-offset'),
      evidence: response.headers.get('upload-evidence'),
      version: number('upload-evidence-version'),
      body,
      problem: body as Record<string, unknown>,
    };
  }
}
