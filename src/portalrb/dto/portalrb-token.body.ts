import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { ProofBody } from '../../sign-in/dto/proof.body.js';

const MOST_HOURS = 14 * 24;

export class PortalrbTokenBody extends ProofBody {
  @ApiProperty({ minimum: 0, maximum: MOST_HOURS, description: 'how long the one before goes on; 0 ends it at once' })
  @IsInt()
  @Min(0)
  @Max(MOST_HOURS)
  overlapHours: number;
}
