import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { DomainError, type RefusalKind } from '../domain/domain-error.js';
import { isUnavailable } from './unavailable.js';

/** What went wrong, before it is tied to one request. `code` is the last part of the problem's type. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What the HTTP layer itself refuses: a status, a code for machines, and a sentence that says the fix. */
export class HttpProblem extends HttpException {
  constructor(
    status: number,
    readonly code: string,
    detail: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail, status);
  }
}

const STATUS_OF: Readonly<Record<RefusalKind, number>> = {
  'not-found': 404,
  forbidden: 403,
  unauthenticated: 401,
  conflict: 409,
  invalid: 422,
  'too-large': 413,
  stale: 412,
  unconditional: 428,
  'too-often': 429,
  unavailable: 503,
  'storage-full': 507,
};

const UNAVAILABLE: Problem = {
  status: 503,
  code: 'unavailable',
  detail: 'Something this server depends on does not answer at the moment: try again in a few seconds.',
  facts: {},
};

const UNEXPECTED: Problem = {
  status: 500,
  code: 'internal-server-error',
  detail: 'The server failed to answer. Tell its operator the requestId: the log holds the cause under it.',
  facts: {},
};

/** Fastify's own words do not say the fix. */
const DETAIL_OF_FASTIFY: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'The body must be JSON: send it with Content-Type: application/json.',
  FST_ERR_CTP_BODY_TOO_LARGE: 'The body is larger than 1 MiB: send it in smaller parts.',
};

/** Any thrown value as a problem. The text of an unexpected error is left out: it may hold what nobody should read. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) return { ...pick(error), status: STATUS_OF[error.kind] };
  if (error instanceof HttpProblem) return { ...pick(error), status: error.getStatus() };
  if (error instanceof HttpException) return ofHttpException(error);
  return isUnavailable(error) ? UNAVAILABLE : UNEXPECTED;
}

/** `not-found` -> `Not found`. */
export function titleOf(code: string): string {
  return code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ');
}

function pick(error: DomainError | HttpProblem): Omit<Problem, 'status'> {
  return { code: error.code, detail: error.message, facts: error.facts };
}

function ofHttpException(exception: HttpException): Problem {
  const status = exception.getStatus();
  const code = (STATUS_CODES[status] ?? 'error').toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return { status, code, detail: DETAIL_OF_FASTIFY[codeOfCause(exception)] ?? messageOf(exception), facts: {} };
}

function codeOfCause({ cause }: HttpException): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

function messageOf(exception: HttpException): string {
  const response = exception.getResponse();
  const message = typeof response === 'object' && 'message' in response ? response.message : exception.message;
  return Array.isArray(message) ? message.join('; ') : String(message);
}
