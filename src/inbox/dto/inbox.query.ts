import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

const asBoolean = ({ value }: { value: unknown }): unknown =>
  value === 'true' || value === 'false' ? value === 'true' : value;

export class InboxQuery {
  @ApiPropertyOptional({ default: false, description: 'only what is not read' })
  @Transform(asBoolean)
  @IsBoolean({ message: 'unread must be true or false' })
  unread: boolean = false;

  @ApiPropertyOptional({ default: false, description: 'only what is not done' })
  @Transform(asBoolean)
  @IsBoolean({ message: 'open must be true or false' })
  open: boolean = false;

  @ApiPropertyOptional({ format: 'uuid', description: 'the `next` of the page before' })
  @IsOptional()
  @IsUUID()
  after?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 50 })
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 50;
}
