import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../domain/domain-error.js';

const DESCRIPTION = 'Of 8 to 100 visible ASCII letters, such as a UUID; the same for every repetition';

/** As the OpenAPI document has it of every POST that may be repeated under one. */
export const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: DESCRIPTION,
  schema: { type: 'string' },
} as const;

const KEY = /^[\u0021-\u007e]{8,100}$/;

export class IdempotencyKeyMissing extends DomainError {
  readonly code = 'idempotency-key-missing';
  readonly kind = 'unconditional';

  constructor() {
    super('Send an Idempotency-Key of 8 to 100 visible ASCII letters, such as a UUID: the same for every repetition.');
  }
}

/** In double quotes, as the draft has it, or without. Throws IdempotencyKeyMissing, also for a key of another form. */
export function readIdempotencyKey(header: string | string[] | undefined): string {
  const sent = typeof header === 'string' ? header.trim() : '';
  const key = /^"(.*)"$/.exec(sent)?.[1] ?? sent;
  if (!KEY.test(key)) throw new IdempotencyKeyMissing();
  return key;
}

export const KNOWS_NO_KEY = Symbol('knows-no-key');
export const KNOWS_NO_KEY_EXTENSION = 'x-knows-no-key';

/** Keys of this POST are not looked at by what looks at those of every other; the OpenAPI document says why. */
export const KnowsNoKey = (why: string) =>
  applyDecorators(SetMetadata(KNOWS_NO_KEY, why), ApiExtension(KNOWS_NO_KEY_EXTENSION, why));

/** By which a request that is repeated is known again, for a handler that sees to it by itself and for good. */
export const IdempotencyKey = createParamDecorator(
  (_: undefined, context: ExecutionContext) =>
    readIdempotencyKey(context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key']),
  [documentHeader],
);

function documentHeader(target: object, handler: string | symbol | undefined): void {
  const descriptor = handler === undefined ? undefined : Object.getOwnPropertyDescriptor(target, handler);
  if (handler === undefined || descriptor === undefined) return;
  KnowsNoKey('it keeps its keys itself')(target, handler, descriptor);
  ApiHeader({ name: 'Idempotency-Key', required: true, description: DESCRIPTION })(target, handler, descriptor);
}
