import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { RouteWithoutPermission } from './access.errors.js';
import { RateLimits } from '../limits/rate-limits.service.js';
import { IS_UNLIMITED } from '../limits/unlimited.decorator.js';
import { Admission } from './admission.service.js';
import type { Actor } from './actor.js';
import { ACTION } from './can.decorator.js';
import type { RequestWithActor } from './current-actor.decorator.js';
import type { Action } from './permissions.js';
import { IS_FRESH } from './fresh.decorator.js';
import { IS_PUBLIC } from './public.decorator.js';

/** Closed by default: every route says `@Can` or `@Public`, and one that says neither is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly admission: Admission,
    private readonly rates: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    if (this.told(context, IS_UNLIMITED) !== true) await this.rates.countAddress(request.ip);
    if (this.told(context, IS_PUBLIC) === true) return true;
    const action = this.told(context, ACTION) as Action | undefined;
    if (action === undefined) {
      throw new RouteWithoutPermission(
        `${context.getClass().name}.${context.getHandler().name} says nobody may use it.`,
      );
    }
    if (!this.admission.isProgramFor(request, action)) request.actor = await this.admit(request, action);
    if (this.told(context, IS_FRESH) === true) await this.admission.assertFresh(request);
    return true;
  }

  private async admit(request: RequestWithActor, action: Action): Promise<Actor> {
    const actor = await this.admission.admit(request, action);
    await this.rates.countAccount(actor.accountId);
    return actor;
  }

  private told(context: ExecutionContext, key: symbol): unknown {
    return this.reflector.getAllAndOverride<unknown>(key, [context.getHandler(), context.getClass()]);
  }
}
