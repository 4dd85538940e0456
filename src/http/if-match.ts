import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../domain/domain-error.js';

/** What the writer believes is there: a version, or null for nothing yet. */
export interface Precondition {
  readonly expectedVersion: number | null;
}

export class PreconditionMissing extends DomainError {
  readonly code = 'precondition-missing';
  readonly kind = 'unconditional';

  constructor() {
    super('Say which version you change: If-Match: "<version>" as last read, or If-None-Match: * for the first.');
  }
}

export class PreconditionInvalid extends DomainError {
  readonly code = 'precondition-invalid';
  readonly kind = 'invalid';
  override readonly facts: { readonly header: string };

  constructor(header: string, fix: string) {
    super(`${header}: ${fix}`);
    this.facts = { header };
  }
}

interface ConditionalHeaders {
  readonly 'if-match'?: string | undefined;
  readonly 'if-none-match'?: string | undefined;
}

/** A version as a strong entity tag: 3 -> `"3"`. */
export function etag(version: number): string {
  return `"${version}"`;
}

/**
 * Reads `If-Match: "3"` or `If-None-Match: *`. Versions are whole numbers of up to nine digits.
 * Throws PreconditionMissing when neither header is there, PreconditionInvalid for any other form.
 */
export function readPrecondition(headers: ConditionalHeaders): Precondition {
  const { 'if-match': match, 'if-none-match': noneMatch } = headers;
  if (match !== undefined && noneMatch !== undefined) {
    throw new PreconditionInvalid('If-Match', 'send it or If-None-Match, not both.');
  }
  if (match !== undefined) return { expectedVersion: versionIn(match.trim()) };
  if (noneMatch === undefined) throw new PreconditionMissing();
  if (noneMatch.trim() !== '*')
    throw new PreconditionInvalid('If-None-Match', 'only * is understood: it says that nothing is there yet.');
  return { expectedVersion: null };
}

function versionIn(value: string): number {
  const digits = /^"(0|[1-9]\d{0,8})"$/.exec(value)?.[1];
  if (digits === undefined) throw new PreconditionInvalid('If-Match', fixOf(value));
  return Number(digits);
}

function fixOf(value: string): string {
  if (value === '*') return 'name the version you read, for example "3"; * would overwrite what you have not seen.';
  if (value.startsWith('W/'))
    return `send the version without W/, as ${value.slice(2)}: a weak tag cannot guard a change.`;
  if (value.includes(',')) return 'send one version, not a list.';
  return 'send one version in double quotes, for example "3".';
}

/** The request's `Precondition`, for a handler that changes a versioned thing. */
export const ExpectedVersion = createParamDecorator(
  (_: undefined, context: ExecutionContext) =>
    readPrecondition(context.switchToHttp().getRequest<FastifyRequest>().headers),
  [documentHeaders],
);

function documentHeaders(target: object, handler: string | symbol | undefined): void {
  const descriptor = handler === undefined ? undefined : Object.getOwnPropertyDescriptor(target, handler);
  if (handler === undefined || descriptor === undefined) return;
  ApiHeader({ name: 'If-Match', required: false, description: 'The version last read, in double quotes: "3"' })(
    target,
    handler,
    descriptor,
  );
  ApiHeader({ name: 'If-None-Match', required: false, description: '* when nothing is there yet' })(
    target,
    handler,
    descriptor,
  );
}
