import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { IsInstant } from '../../common/is-instant.js';

export class MomentQuery {
  @ApiPropertyOptional({
    format: 'date-time',
    description: 'a past moment with its zone: everything as it was then; you see what you may see now',
  })
  @IsOptional()
  @IsInstant()
  at?: string;
}
