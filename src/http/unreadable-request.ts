import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { titleOf } from './problem.js';

/** What Node finds wrong with bytes that are to be a request, before there is one. */
interface ReadingError extends Error {
  readonly code?: string;
}

const STATUS_OF: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

const DETAILS: Readonly<Record<number, string>> = {
  400: 'This is no HTTP request that can be read: check its first line, its headers and its Content-Length.',
  408: 'The request did not arrive whole in time: send it again.',
  431: 'The headers are too large: leave out cookies and headers that are not needed.',
};

/**
 * Answers bytes that are no HTTP with a problem document as everything else, and ends the connection, of which nobody knows
 * where the next request would begin. Without `instance`: no address has been read.
 */
export function refuseUnreadable(error: ReadingError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(answerOf(STATUS_OF[error.code ?? ''] ?? 400));
  socket.destroy(error);
}

function answerOf(status: number): string {
  const name = STATUS_CODES[status] ?? 'Bad Request';
  const code = name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  const body = JSON.stringify({ type: `/problems/${code}`, title: titleOf(code), status, detail: DETAILS[status] });
  const head = [
    `HTTP/1.1 ${status} ${name}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
