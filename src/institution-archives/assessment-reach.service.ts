import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { AssessmentRow } from '../assessments/assessment-row.js';
import { Sheets } from '../assessments/sheets.service.js';
import { Rooms } from '../comments/rooms.service.js';
import { FieldVerification } from '../evaluations/field-verification.service.js';
import { AssessmentEvidence } from '../evidence/assessment-evidence.service.js';
import { Findings } from '../findings/findings.service.js';

/** What somebody reads of one assessment, by id. */
export interface AssessmentReading {
  readonly sheets: readonly string[];
  readonly readsUnitSheet: boolean;
  readonly rooms: readonly string[];
  readonly findings: readonly string[];
  readonly observations: readonly string[];
  /** `<evidence>/<number of the version>` */
  readonly versions: readonly string[];
}

/** What somebody reads of an assessment: each part asked of the service that shows it to people. */
@Injectable()
export class AssessmentReach {
  constructor(
    private readonly sheets: Sheets,
    private readonly rooms: Rooms,
    private readonly findings: Findings,
    private readonly field: FieldVerification,
    private readonly evidence: AssessmentEvidence,
  ) {}

  async of(actor: Actor, assessment: AssessmentRow): Promise<AssessmentReading> {
    const { id } = assessment;
    const sheets = await this.sheets.visibleOf(actor, assessment);
    const readsUnitSheet = sheets.some(({ layer }) => layer === 'UNIT');
    const { rooms } = await this.rooms.earshotOf(actor, assessment);
    const attached = readsUnitSheet ? await this.evidence.of(actor, id) : [];
    return {
      sheets: sheets.map((sheet) => sheet.id),
      readsUnitSheet,
      rooms: rooms.map((room) => `${id}/${room}`),
      findings: (await this.findings.of(actor, id)).map((finding) => finding.id),
      observations: (await this.field.of(actor, id)).map((observation) => observation.id),
      versions: attached.map(({ evidenceId, version }) => `${evidenceId}/${version}`),
    };
  }
}
