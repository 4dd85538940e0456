import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { type Predicate, PREDICATES } from '../../domain/instrument.js';
import { ASSESSMENT_KINDS, type AssessmentKind } from '../../domain/lifecycle.js';

export class AssessmentBody {
  @ApiProperty()
  @IsUUID()
  unitId: string;

  @ApiProperty()
  @IsUUID()
  cycleId: string;

  @ApiProperty({ enum: ASSESSMENT_KINDS, enumName: 'AssessmentKind' })
  @IsIn(ASSESSMENT_KINDS)
  kind: AssessmentKind;

  @ApiProperty({ enum: PREDICATES, enumName: 'Predicate' })
  @IsIn(PREDICATES)
  target: Predicate;
}
