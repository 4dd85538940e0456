import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { AssessmentEvidence } from '../evidence/assessment-evidence.service.js';
import type { AttachedRow } from '../evidence/attached-row.js';
import type { CheckedEvidence } from './preflight-findings.js';
import type { CandidateRow } from './preflight.repository.js';

/** The evidence of a unit, in the versions that PortalRB's people would read. */
@Injectable()
export class EvidenceToCheck {
  constructor(
    private readonly evidence: AssessmentEvidence,
    private readonly clock: Clock,
  ) {}

  async of({ assessmentId, unitSealedAt }: CandidateRow): Promise<CheckedEvidence[]> {
    const attached = await this.evidence.asOf(assessmentId, unitSealedAt ?? this.clock.now());
    return attached.map((one) => checked(one));
  }
}

function checked({ item, title, linkStatus, problem }: AttachedRow): CheckedEvidence {
  return { item, title, linkStatus: linkStatus === 'OK' ? null : linkStatus, problem };
}
