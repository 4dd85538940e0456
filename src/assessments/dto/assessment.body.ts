import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { type Predicate, PREDICATES } from '../../domain/instrument.js';
import { ASSESSMENT_KINDS, type AssessmentKind } from '../../domain/lifecycle.js';
import { START_FROM, type StartFrom } from '../start-from.js';

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

  @ApiPropertyOptional({
    enum: START_FROM,
    enumName: 'StartFrom',
    default: 'LAST',
    description: "what the unit's sheet begins with: nothing, or what the unit handed in last, each answer to confirm",
  })
  @IsIn(START_FROM)
  startFrom: StartFrom = 'LAST';
}
