import { ApiProperty } from '@nestjs/swagger';
import { BPK_OPINIONS, type BpkOpinion, SAKIP_GRADES, type SakipGrade } from '../../domain/eligibility.js';
import type { InstitutionStanding, UnitStanding } from '../standing.entity.js';

export class InstitutionStandingView {
  @ApiProperty()
  institutionId: string;

  @ApiProperty({ enum: BPK_OPINIONS })
  bpkOpinion: BpkOpinion;

  @ApiProperty()
  spipMaturity: number;

  @ApiProperty()
  sakip: number;

  @ApiProperty()
  rbIndex: number;

  @ApiProperty()
  quota: number;

  @ApiProperty()
  determinesWbk: boolean;

  @ApiProperty()
  recordedAt: Date;

  static of(standing: InstitutionStanding): InstitutionStandingView {
    const { institutionId, bpkOpinion, spipMaturity, sakip, rbIndex, quota, determinesWbk, recordedAt } = standing;
    return { institutionId, bpkOpinion, spipMaturity, sakip, rbIndex, quota, determinesWbk, recordedAt };
  }
}

export class UnitStandingView {
  @ApiProperty()
  unitId: string;

  @ApiProperty()
  isCoreService: boolean;

  @ApiProperty()
  auditFollowUp: number;

  @ApiProperty()
  lhkpn: number;

  @ApiProperty()
  lhkasn: number;

  @ApiProperty({ format: 'date' })
  buildingSince: string;

  @ApiProperty({ enum: SAKIP_GRADES })
  sakipGrade: SakipGrade;

  @ApiProperty()
  isAffirmative: boolean;

  @ApiProperty()
  recordedAt: Date;

  static of(standing: UnitStanding): UnitStandingView {
    const { workUnitId: unitId, isCoreService, auditFollowUp, lhkpn, lhkasn } = standing;
    const { buildingSince, sakipGrade, isAffirmative, recordedAt } = standing;
    const shares = { auditFollowUp, lhkpn, lhkasn };
    return { unitId, isCoreService, ...shares, buildingSince, sakipGrade, isAffirmative, recordedAt };
  }
}
