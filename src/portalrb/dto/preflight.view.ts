import { ApiProperty } from '@nestjs/swagger';
import {
  type Finding,
  FINDING_CODES,
  type FindingCode,
  isAnyRefused,
  SEVERITIES,
  type Severity,
} from '../preflight-findings.js';
import type { Preflight } from '../preflight.service.js';

class PreflightUnitView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  static of({ id, name }: NonNullable<Finding['unit']>): PreflightUnitView {
    return { id, name };
  }
}

class PreflightFindingView {
  @ApiProperty({
    enum: SEVERITIES,
    enumName: 'PreflightSeverity',
    description: 'ODD goes through and looks wrong there',
  })
  severity: Severity;

  @ApiProperty({ enum: FINDING_CODES, enumName: 'PreflightCode' })
  code: FindingCode;

  @ApiProperty({ type: PreflightUnitView, nullable: true, description: 'null: the institution' })
  unit: PreflightUnitView | null;

  @ApiProperty({ type: [String], description: 'what it is about: items, requirements, days, numbers, names' })
  about: readonly string[];

  static of({ severity, code, unit, about }: Finding): PreflightFindingView {
    return { severity, code, unit: unit && PreflightUnitView.of(unit), about };
  }
}

export class PreflightView {
  @ApiProperty({ type: Number, nullable: true, description: 'null: there is no cycle yet' })
  year: number | null;

  @ApiProperty({ type: Date, nullable: true })
  checkedAt: Date | null;

  @ApiProperty({ description: 'whether nothing would be refused' })
  isReady: boolean;

  @ApiProperty({ type: [PreflightFindingView] })
  findings: PreflightFindingView[];

  static of(preflight: Preflight | null): PreflightView {
    const findings = (preflight?.findings ?? []).map((finding) => PreflightFindingView.of(finding));
    const { year = null, checkedAt = null } = preflight ?? {};
    return { year, checkedAt, isReady: preflight !== null && !isAnyRefused(preflight.findings), findings };
  }
}
