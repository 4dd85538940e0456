import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Assessments } from '../../assessments/assessments.service.js';
import { MemberAreas } from '../../assessments/member-areas.service.js';
import { Sheets } from '../../assessments/sheets.service.js';
import { Clock } from '../../common/clock.js';
import { AssessmentEvidence } from '../../evidence/assessment-evidence.service.js';
import type { BinderReading } from './binder-index.js';

/** Reading the evidence of an assessment: with the rights of who asked for it, so that what is hidden from them is absent. */
@Injectable()
export class BinderReadings {
  constructor(
    private readonly assessments: Assessments,
    private readonly sheets: Sheets,
    private readonly memberAreas: MemberAreas,
    private readonly evidence: AssessmentEvidence,
    private readonly clock: Clock,
  ) {}

  /** As it was when the unit's sheet was sealed; as it is while that is open. Throws AssessmentNotFound, SheetNotFound. */
  async of(actor: Actor, assessmentId: string): Promise<BinderReading> {
    const assessment = await this.assessments.get(actor, assessmentId);
    const { id, sealedAt } = await this.sheets.getOfUnit(actor, assessmentId);
    const isReadable = await this.memberAreas.readableItems(actor, id);
    const rows = await this.evidence.of(actor, assessmentId);
    const dayOf = (moment: Date) => this.clock.dayOf(moment);
    return { assessment, rows, isReadable, isSealed: sealedAt !== null, at: sealedAt ?? this.clock.now(), dayOf };
  }
}
