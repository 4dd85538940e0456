import { Injectable } from '@nestjs/common';
import { type Actor, hasNationalRole, institutionsOf } from '../access/actor.js';
import { Assessments } from '../assessments/assessments.service.js';
import type { Target } from './bulk-kind.js';
import type { BulkOperation } from './bulk-operation.entity.js';
import { BulkTargetsNotFound } from './bulk-operations.errors.js';
import { BulkOperationsRepository, type Teams } from './bulk-operations.repository.js';
import { BulkRequests, type Wish } from './bulk-requests.service.js';

/** Whose people somebody chooses evaluators from. */
export function teamsOf(actor: Actor): Teams {
  return { institutionIds: institutionsOf(actor, 'TPI_LEAD'), isNational: hasNationalRole(actor, 'TPN_LEAD') };
}

/** Asking for something to be done to assessments and people by their ids, which somebody may have from anywhere. */
@Injectable()
export class BulkOrders {
  constructor(
    private readonly operations: BulkOperationsRepository,
    private readonly assessments: Assessments,
    private readonly requests: BulkRequests,
  ) {}

  /**
   * What is refused for any other reason is refused row by row. Throws BulkTargetsNotFound for what the actor does not see,
   * IdempotencyKeyReused.
   */
  async ask(actor: Actor, wish: Wish): Promise<BulkOperation> {
    await this.assertSeen(actor, wish.targets);
    return this.requests.ask(actor, wish);
  }

  private async assertSeen(actor: Actor, targets: readonly Target[]): Promise<void> {
    const assessmentIds = idsOf(targets.map(({ assessmentId }) => assessmentId));
    const seen = new Set((await this.assessments.seen(actor, assessmentIds)).map(({ id }) => id));
    const accountIds = idsOf(targets.map(({ accountId }) => accountId));
    const people = await this.operations.namesIn(accountIds, teamsOf(actor));
    const missing = [...assessmentIds.filter((id) => !seen.has(id)), ...accountIds.filter((id) => !people.has(id))];
    if (missing.length > 0) throw new BulkTargetsNotFound(missing);
  }
}

function idsOf(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
