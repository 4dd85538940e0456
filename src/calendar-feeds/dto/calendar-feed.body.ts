import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';

export class CalendarFeedBody {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'left out: your own deadlines' })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;
}
