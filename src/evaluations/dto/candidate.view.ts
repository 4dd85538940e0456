import { ApiProperty } from '@nestjs/swagger';
import { type Candidate, type Obstacle, OBSTACLES } from '../evaluator-candidates.service.js';

export class CandidateView {
  @ApiProperty()
  accountId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: 'evaluates this assessment already' })
  isAssigned: boolean;

  @ApiProperty({ minimum: 0, description: 'other assessments of the cycle at work in this layer' })
  load: number;

  @ApiProperty({ minimum: 1, description: 'how many of them the cycle allows' })
  most: number;

  @ApiProperty({ enum: OBSTACLES, enumName: 'Obstacle', nullable: true, description: 'null for who may be assigned' })
  obstacle: Obstacle | null;

  @ApiProperty({ type: String, nullable: true, description: 'the reason of a declared conflict of interest' })
  conflict: string | null;

  static of({ accountId, name, isAssigned, load, most, obstacle, conflict }: Candidate): CandidateView {
    return { accountId, name, isAssigned, load, most, obstacle, conflict };
  }
}
