import { ApiProperty } from '@nestjs/swagger';
import type { Eligibility, Requirement } from '../../domain/eligibility.js';

export class RequirementView {
  @ApiProperty({ example: 'sakip' })
  code: string;

  @ApiProperty({ enum: ['INSTITUTION', 'UNIT'] })
  of: 'INSTITUTION' | 'UNIT';

  @ApiProperty({ example: '> 60' })
  required: string;

  @ApiProperty({ type: String, nullable: true, description: 'null where nothing is recorded' })
  actual: string | null;

  @ApiProperty()
  isMet: boolean;

  static of({ code, of, required, actual, isMet }: Requirement): RequirementView {
    return { code, of, required, actual, isMet };
  }
}

export class EligibilityView {
  @ApiProperty()
  isEligible: boolean;

  @ApiProperty({ description: 'the institution fails, and the unit is proposed as an affirmative one' })
  isAffirmative: boolean;

  @ApiProperty({ type: [RequirementView] })
  requirements: RequirementView[];

  static of({ isEligible, isAffirmative, requirements }: Eligibility): EligibilityView {
    return { isEligible, isAffirmative, requirements: requirements.map((each) => RequirementView.of(each)) };
  }
}
