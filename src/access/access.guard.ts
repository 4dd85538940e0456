import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { RouteWithoutPermission } from './access.errors.js';
import { Admission } from './admission.service.js';
import { ACTION } from './can.decorator.js';
import type { RequestWithActor } from './current-actor.decorator.js';
import type { Action } from './permissions.js';
import { IS_PUBLIC } from './public.decorator.js';

/** Closed by default: every route says `@Can` or `@Public`, and one that says neither is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly admission: Admission,
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
    if (!this.admission.isProgramFor(request, action)) request.actor = await this.admission.admit(request, action);
    return true;
  }

  private told(context: ExecutionContext, key: symbol): unknown {
    return this.reflector.getAllAndOverride<unknown>(key, [context.getHandler(), context.getClass()]);
  }
}
