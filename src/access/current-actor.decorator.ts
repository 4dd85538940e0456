import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { NotSignedIn } from './access.errors.js';
import type { Actor } from './actor.js';

/** A request after the guard has looked at its session. */
export interface RequestWithActor extends FastifyRequest {
  actor?: Actor;
}

/** The person who asks. Only on routes with `@Can`. */
export const CurrentActor = createParamDecorator((_: undefined, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (actor === undefined) throw new NotSignedIn();
  return actor;
});
