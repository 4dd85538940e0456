import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { NotSignedIn } from '../access/access.errors.js';
import type { RequestWithActor } from '../access/current-actor.decorator.js';

/** Who asks for a report of a cycle, and which one: what is asked for by its id, else the latest; null where there is none. */
export interface CycleAsked {
  readonly actor: Actor;
  readonly cycleId: string | null;
}

/** A request after ReportTags has found its cycle. */
export interface RequestOfCycle extends RequestWithActor {
  cycleId?: string | null;
}

/** Only on routes with `@Can` whose report rests on a cycle. */
export const AskedCycle = createParamDecorator((_: undefined, context: ExecutionContext): CycleAsked => {
  const { actor, cycleId = null } = context.switchToHttp().getRequest<RequestOfCycle>();
  if (actor === undefined) throw new NotSignedIn();
  return { actor, cycleId };
});
