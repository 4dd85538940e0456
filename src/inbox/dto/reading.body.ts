import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';

export class ReadingBody {
  @ApiPropertyOptional({ format: 'uuid', description: 'the newest notice you saw; all of them without it' })
  @IsOptional()
  @IsUUID()
  upTo?: string;
}
