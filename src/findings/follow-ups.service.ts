import { Injectable } from '@nestjs/common';
import { type Actor, hasRoleInUnit } from '../access/actor.js';
import { NotYourUnit } from '../assessments/assessments.errors.js';
import { Impartiality } from '../assessments/impartiality.service.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { Units } from '../units/units.service.js';
import { FindingChanges } from './finding-changes.service.js';
import { FollowUpEnded, FollowUpsNotFound, FollowUpUnanswered } from './findings.errors.js';
import { assertMonitors, mayReadFollowUpsOf } from './findings.policy.js';
import type { FindingRow } from './findings.repository.js';
import { followUpState, isUnresolved } from './follow-up-state.js';
import { VisibleFindings } from './visible-findings.service.js';

/** What a unit does about findings (tindak lanjut): it answers, and those who monitor it resolve or send back. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly visible: VisibleFindings,
    private readonly changes: FindingChanges,
    private readonly impartiality: Impartiality,
    private readonly units: Units,
    private readonly transactions: Transactions,
  ) {}

  /** What an assessment opens with: its own, and the unit's unresolved ones of earlier assessments. Throws AssessmentNotFound. */
  async at(actor: Actor, assessmentId: string): Promise<FindingRow[]> {
    return this.visible.upTo(actor, assessmentId);
  }

  /** The unresolved ones of a unit, the first due first. Throws UnitNotFound, FollowUpsNotFound. */
  async ofUnit(actor: Actor, unitId: string): Promise<FindingRow[]> {
    const { institutionId } = await this.units.get(unitId);
    if (!mayReadFollowUpsOf(actor, { unitId, institutionId })) throw new FollowUpsNotFound(unitId);
    return this.visible.unresolvedOf(actor, unitId);
  }

  /** The unit's coordinator says what was done; again replaces it. Throws FindingNotFound, NotYourUnit, FollowUpEnded. */
  async respond(actor: Actor, findingId: string, response: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const finding = await this.visible.lock(tx, actor, findingId);
      if (!hasRoleInUnit(actor, finding.unitId, 'UNIT_COORDINATOR')) throw new NotYourUnit();
      if (!isUnresolved(finding)) throw new FollowUpEnded(followUpState(finding));
      await this.changes.respond(tx, actor, finding, response);
    });
  }

  /** What was done is enough. Throws FindingNotFound, NotTheLead, OwnUnit, ConflictDeclared, FollowUpEnded, FollowUpUnanswered. */
  async resolve(actor: Actor, findingId: string): Promise<void> {
    await this.judge(actor, findingId, (tx, finding) => this.changes.resolve(tx, actor, finding));
  }

  /** What was done is not enough: back to the unit. Throws as `resolve`. */
  async reject(actor: Actor, findingId: string, reason: string): Promise<void> {
    await this.judge(actor, findingId, (tx, finding) => this.changes.reject(tx, actor, finding, reason));
  }

  private async judge(
    actor: Actor,
    findingId: string,
    verdict: (tx: Tx, finding: FindingRow) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run(async (tx) => {
      const finding = await this.visible.lock(tx, actor, findingId);
      assertMonitors(actor, finding);
      await this.impartiality.assertMayJudge(actor, finding);
      assertAnswered(finding);
      await verdict(tx, finding);
    });
  }
}

function assertAnswered(finding: FindingRow): void {
  const state = followUpState(finding);
  if (!isUnresolved(finding)) throw new FollowUpEnded(state);
  if (state !== 'ANSWERED') throw new FollowUpUnanswered(state);
}
