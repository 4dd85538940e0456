import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../domain/domain-error.js';

const KEY = /^[\u0021-\u007e]{8,100}$/;

export class IdempotencyKeyMissing extends DomainError {
  readonly code = 'idempotency-key-missing';
  readonly kind = 'unconditional';

  constructor() {
    super('Send an Idempotency-Key of 8 to 100 visible ASCII letters, such as a UUID: the same for every repetition.');
  }
}

/** Throws IdempotencyKeyMissing, also for a key of another form. */
export function readIdempotencyKey(header: string | string[] | undefined): string {
  const key = typeof header === 'string' ? header.trim() : '';
  if (!KEY.test(key)) throw new IdempotencyKeyMissing();
  return key;
}

/** By which a request that is repeated is known again (draft-ietf-httpapi-idempotency-key-header). */
export const IdempotencyKey = createParamDecorator(
  (_: undefined, context: ExecutionContext) =>
    readIdempotencyKey(context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key']),
  [documentHeader],
);

function documentHeader(target: object, handler: string | symbol | undefined): void {
  const descriptor = handler === undefined ? undefined : Object.getOwnPropertyDescriptor(target, handler);
  if (handler === undefined || descriptor === undefined) return;
  const description = 'Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition';
  ApiHeader({ name: 'Idempotency-Key', required: true, description })(target, handler, descriptor);
}
