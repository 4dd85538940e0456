import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { readsOnlyOwnAreas } from '../assessments/assessments.policy.js';
import { Assessments } from '../assessments/assessments.service.js';
import { ChangeAreas } from '../change-areas/change-areas.service.js';
import type { Tx } from '../database/transactions.js';
import { Instruments } from '../instruments/instruments.service.js';
import { FindingNotFound } from './findings.errors.js';
import { maySeeFinding, reaches } from './findings.policy.js';
import { type FindingRow, FindingsRepository } from './findings.repository.js';
import { areaOf, inWorksheetOrder } from './worksheet-order.js';

/** The findings that somebody sees, each list in a number of statements that does not depend on its length. */
@Injectable()
export class VisibleFindings {
  constructor(
    private readonly findings: FindingsRepository,
    private readonly assessments: Assessments,
    private readonly areas: ChangeAreas,
    private readonly instruments: Instruments,
  ) {}

  /** Those of an assessment, in worksheet order. Throws AssessmentNotFound. */
  async ofAssessment(actor: Actor, assessmentId: string): Promise<FindingRow[]> {
    const { id, instrumentId } = await this.assessments.get(actor, assessmentId);
    const visible = await this.visibleOf(actor, await this.findings.ofAssessment(actor.accountId, id));
    return inWorksheetOrder(this.instruments.get(instrumentId), visible);
  }

  /** What stands of its own, and what the unit left unresolved before it, in its worksheet's order. Throws AssessmentNotFound. */
  async upTo(actor: Actor, assessmentId: string): Promise<FindingRow[]> {
    const assessment = await this.assessments.get(actor, assessmentId);
    const found = await this.findings.upTo(actor.accountId, assessment);
    const own = found.filter((finding) => finding.assessmentId === assessment.id || reaches(actor, finding));
    const visible = await this.visibleOf(actor, own);
    return inWorksheetOrder(this.instruments.get(assessment.instrumentId), visible);
  }

  /** What is unresolved at a unit, the first due first. For somebody who reads the unit's follow-ups. */
  async unresolvedOf(actor: Actor, unitId: string): Promise<FindingRow[]> {
    const found = await this.findings.unresolvedOf(actor.accountId, unitId);
    return this.visibleOf(
      actor,
      found.filter((finding) => reaches(actor, finding)),
    );
  }

  /** Locks one until the transaction ends. Throws FindingNotFound, also for one that the actor may not see. */
  async lock(tx: Tx, actor: Actor, id: string): Promise<FindingRow> {
    const finding = await this.findings.lock(tx, actor.accountId, id);
    const isKnown = finding !== null && (await this.assessments.find(actor, finding.assessmentId)) !== null;
    if (!isKnown || (await this.visibleOf(actor, [finding])).length === 0) throw new FindingNotFound(id);
    return finding;
  }

  /** All of one unit. Members of the unit see the areas they work on (rules, section 6). */
  private async visibleOf(actor: Actor, found: readonly FindingRow[]): Promise<FindingRow[]> {
    const visible = found.filter((finding) => maySeeFinding(actor, finding));
    const unitId = visible[0]?.unitId ?? '';
    if (!readsOnlyOwnAreas(actor, { unitId })) return visible;
    const members = await this.areas.membersOf(unitId);
    const own = new Set(members.filter(({ accountId }) => accountId === actor.accountId).map(({ areaNo }) => areaNo));
    return visible.filter((finding) => own.has(areaOf(this.instruments.get(finding.instrumentId), finding) ?? 0));
  }
}
