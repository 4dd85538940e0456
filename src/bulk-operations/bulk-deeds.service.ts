import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { hasRole } from '../access/actor.js';
import { ActionNotPermitted } from '../access/access.errors.js';
import { rolesFor } from '../access/permissions.js';
import { Determinations } from '../awards/determinations.service.js';
import { calendarDate } from '../domain/calendar-date.js';
import { Evaluations } from '../evaluations/evaluations.service.js';
import { Evaluators } from '../evaluations/evaluators.service.js';
import { Enrolments } from '../passwords/enrolments.service.js';
import { UnitRegister } from '../units/unit-register.service.js';
import { ACTION_OF, type Order, type Target } from './bulk-kind.js';

type Choice = Extract<Order, { kind: 'ASSIGN' | 'UNASSIGN' }>;
type Move = Extract<Order, { kind: 'RETURN' | 'FORWARD' | 'DETERMINE' }>;

/** What an operation does to one of its rows: what the same person could do by itself, by the same services. */
@Injectable()
export class BulkDeeds {
  constructor(
    private readonly evaluators: Evaluators,
    private readonly evaluations: Evaluations,
    private readonly determinations: Determinations,
    private readonly enrolments: Enrolments,
    private readonly register: UnitRegister,
  ) {}

  /** Answers whether anything changed. Throws ActionNotPermitted, and whatever the single action throws. */
  async do(actor: Actor, order: Order, target: Target): Promise<boolean> {
    const roles = rolesFor(ACTION_OF[order.kind]);
    if (!hasRole(actor, ...roles)) throw new ActionNotPermitted(ACTION_OF[order.kind], roles);
    if (order.kind === 'ENROL') return target.person !== undefined && this.enrolments.enrol(actor, target.person);
    if (order.kind === 'REGISTER') return target.unit !== undefined && this.register.register(actor, target.unit);
    const { assessmentId } = target;
    if (assessmentId === null) return false;
    if (isChoice(order)) return this.choose(actor, order, { ...target, assessmentId });
    await this.move(actor, order, assessmentId);
    return true;
  }

  private async choose(
    actor: Actor,
    order: Choice,
    { assessmentId, ...target }: Target & { readonly assessmentId: string },
  ): Promise<boolean> {
    const layer = target.layer ?? order.asked.layer;
    if (layer === null) return false;
    const evaluator = { layer, accountId: target.accountId ?? '' };
    if (order.kind === 'ASSIGN') return this.evaluators.assign(actor, assessmentId, evaluator);
    return this.evaluators.takeBack(actor, assessmentId, evaluator);
  }

  private async move(actor: Actor, order: Move, assessmentId: string): Promise<void> {
    switch (order.kind) {
      case 'RETURN':
        return this.evaluations.return(actor, assessmentId, { ...order.asked, items: [] });
      case 'FORWARD':
        return this.evaluations.forward(actor, assessmentId, order.asked.note);
      case 'DETERMINE': {
        const { decreeNumber: number, decreedOn } = order.asked;
        await this.determinations.determine(actor, assessmentId, { number, date: calendarDate(decreedOn) });
      }
    }
  }
}

function isChoice(order: Order): order is Choice {
  return order.kind === 'ASSIGN' || order.kind === 'UNASSIGN';
}
