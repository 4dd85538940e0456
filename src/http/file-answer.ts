import type { FastifyReply, FastifyRequest } from 'fastify';
import { type RangeOfBytes, rangeOf } from './byte-range.js';
import { contentDisposition } from './content-disposition.js';
import { KEPT_BY_ASKER } from './content-tag.js';
import { namesTag } from './if-none-match.js';

/** A file as it is sent. */
export interface SentFile {
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

/** What part of a file is sent, if any, and the status that says so. */
export interface FileAnswer {
  readonly status: 200 | 206 | 304 | 416;
  /** null for the whole, and where nothing is sent. */
  readonly range: RangeOfBytes | null;
}

/** Nothing in a file is a page of ours. A PDF is left to the browser's own viewer, which a sandbox would switch off. */
const SHOWN = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
const NOT_SHOWN = "default-src 'none'; sandbox";

/** What a request for a file is answered with: all of it, the part it asks for, or nothing, since it has it already. */
export function answerFor({ headers }: FastifyRequest, { sha256, sizeBytes }: SentFile): FileAnswer {
  const tag = `"${sha256}"`;
  if (namesTag(headers['if-none-match'], tag)) return { status: 304, range: null };
  const ifRange = headers['if-range'];
  const isSame = ifRange === undefined || ifRange === tag;
  const range = isSame ? rangeOf(headers.range, sizeBytes) : null;
  if (range === 'unsatisfiable') return { status: 416, range: null };
  return range === null ? { status: 200, range } : { status: 206, range };
}

/** Writes status and headers. To be saved, unless it `isShown`: for what browsers show safely. */
export function writeHead(reply: FastifyReply, file: SentFile, { status, range }: FileAnswer, isShown = false): void {
  const isText = file.mediaType.startsWith('text/');
  void reply.status(status).headers({
    etag: `"${file.sha256}"`,
    'accept-ranges': 'bytes',
    'cache-control': KEPT_BY_ASKER,
    'x-content-type-options': 'nosniff',
    'content-security-policy': isShown ? shownPolicy(file.mediaType) : NOT_SHOWN,
    'content-disposition': contentDisposition(isShown ? 'inline' : 'attachment', file.fileName),
    'content-type': isText ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    ...lengthHeaders(status, range, file.sizeBytes),
  });
}

function shownPolicy(mediaType: string): string {
  return mediaType === 'application/pdf' ? SHOWN : `${SHOWN}; sandbox`;
}

function lengthHeaders(status: FileAnswer['status'], range: RangeOfBytes | null, size: number): Record<string, string> {
  if (range !== null)
    return {
      'content-length': String(range.to - range.from + 1),
      'content-range': `bytes ${range.from}-${range.to}/${size}`,
    };
  if (status === 416) return { 'content-range': `bytes */${size}` };
  return status === 200 ? { 'content-length': String(size) } : {};
}
