import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ByteRange } from '../storage/file-store.js';
import { rangeOf } from './byte-range.js';
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
interface FileAnswer {
  readonly status: 200 | 206 | 304 | 416;
  /** null for the whole, and where nothing is sent. */
  readonly range: ByteRange | null;
}

/** Nothing in a file is a page of ours. A PDF is left to the browser's own viewer, which a sandbox would switch off. */
const SHOWN = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
const NOT_SHOWN = "default-src 'none'; sandbox";

/** Sends a file or the range of it that is asked for: to be saved, unless it `isShown`. `open` is asked only for what is sent. */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  file: SentFile,
  open: (range: ByteRange | null) => Promise<Readable>,
  isShown = false,
): Promise<StreamableFile> {
  const answer = answerFor(request, file);
  const isSent = answer.status < 300 && request.method !== 'HEAD';
  const bytes = isSent ? await open(answer.range) : Readable.from([]);
  writeHead(reply, file, answer, isShown);
  return new StreamableFile(bytes);
}

/** What a request for a file is answered with: all of it, the part it asks for, or nothing, since it has it already. */
function answerFor({ headers }: FastifyRequest, { sha256, sizeBytes }: SentFile): FileAnswer {
  const tag = `"${sha256}"`;
  if (namesTag(headers['if-none-match'], tag)) return { status: 304, range: null };
  const ifRange = headers['if-range'];
  const isSame = ifRange === undefined || ifRange === tag;
  const range = isSame ? rangeOf(headers.range, sizeBytes) : null;
  if (range === 'unsatisfiable') return { status: 416, range: null };
  return range === null ? { status: 200, range } : { status: 206, range };
}

/** Writes status and headers. `isShown`: for what browsers show safely. */
function writeHead(reply: FastifyReply, file: SentFile, { status, range }: FileAnswer, isShown: boolean): void {
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

function lengthHeaders(status: FileAnswer['status'], range: ByteRange | null, size: number): Record<string, string> {
  if (range !== null)
    return {
      'content-length': String(range.to - range.from + 1),
      'content-range': `bytes ${range.from}-${range.to}/${size}`,
    };
  if (status === 416) return { 'content-range': `bytes */${size}` };
  return status === 200 ? { 'content-length': String(size) } : {};
}
