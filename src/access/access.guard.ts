import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ActionNotPermitted, NotSignedIn, RouteWithoutPermission } from './access.errors.js';
import { hasRole } from './actor.js';
import { ACTION } from './can.decorator.js';
import type { RequestWithActor } from './current-actor.decorator.js';
import { type Action, rolesFor } from './permissions.js';
import { IS_PUBLIC } from './public.decorator.js';
import { SESSION_COOKIE } from './session-cookie.js';
import { Sessions } from './sessions.service.js';

/** Closed by default: every route says `@Can` or `@Public`, and one that says neither is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.told(context, IS_PUBLIC) === true) return true;
    const action = this.told(context, ACTION) as Action | undefined;
    if (action === undefined) {
      throw new RouteWithoutPermission(
        `${context.getClass().name}.${context.getHandler().name} says nobody may use it.`,
      );
    }
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const actor = await this.sessions.actorFor(request.cookies[SESSION_COOKIE]);
    if (actor === null) throw new NotSignedIn();
    if (!hasRole(actor, ...rolesFor(action))) throw new ActionNotPermitted(action, rolesFor(action));
    request.actor = actor;
    return true;
  }

  private told(context: ExecutionContext, key: symbol): unknown {
    return this.reflector.getAllAndOverride<unknown>(key, [context.getHandler(), context.getClass()]);
  }
}
