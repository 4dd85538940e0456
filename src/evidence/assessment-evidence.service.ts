import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { MemberAreas } from '../assessments/member-areas.service.js';
import { Sheets } from '../assessments/sheets.service.js';
import type { AttachedRow } from './attached-row.js';
import { type BrokenRow, EvidenceUsesRepository } from './evidence-uses.repository.js';

/** What shows that the answers on a unit's sheet are true. */
@Injectable()
export class AssessmentEvidence {
  constructor(
    private readonly uses: EvidenceUsesRepository,
    private readonly sheets: Sheets,
    private readonly memberAreas: MemberAreas,
  ) {}

  /**
   * What is attached, by item, for whoever sees the unit's sheet: as it is while the sheet is open, then as it was when it was
   * sealed. Members of the unit see it of the areas they work on. Throws AssessmentNotFound, SheetNotFound.
   */
  async of(actor: Actor, assessmentId: string): Promise<AttachedRow[]> {
    const sheet = await this.sheets.getOfUnit(actor, assessmentId);
    const isReadable = await this.memberAreas.readableItems(actor, sheet.id);
    return (await this.uses.attachedTo(assessmentId, null)).filter(({ item }) => isReadable(item));
  }

  /** What was attached at a moment, by item, for readers whom the caller has let in. */
  async asOf(assessmentId: string, moment: Date): Promise<AttachedRow[]> {
    return this.uses.attachedTo(assessmentId, moment);
  }

  /** What of the evidence of many assessments is broken, as their readers would see it now, for readers whom the caller has let in. */
  async brokenIn(assessmentIds: readonly string[]): Promise<BrokenRow[]> {
    return this.uses.brokenIn(assessmentIds);
  }
}
