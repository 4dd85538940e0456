import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsInstant } from '../../common/is-instant.js';
import { DELIVERY_FORMS, DELIVERY_STATUSES, type DeliveryForm, type DeliveryStatus } from '../delivery-status.js';

export class DeliveryLogQuery {
  @ApiPropertyOptional({ enum: DELIVERY_STATUSES })
  @IsOptional()
  @IsIn(DELIVERY_STATUSES)
  status?: DeliveryStatus;

  @ApiPropertyOptional({ description: "an account's id, or part of its e-mail address or name" })
  @IsOptional()
  @IsString()
  @MinLength(2)
  @MaxLength(200)
  recipient?: string;

  @ApiPropertyOptional({ enum: DELIVERY_FORMS })
  @IsOptional()
  @IsIn(DELIVERY_FORMS)
  form?: DeliveryForm;

  @ApiPropertyOptional({ format: 'date-time', description: 'the first instant' })
  @IsOptional()
  @IsInstant()
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'the instant before which' })
  @IsOptional()
  @IsInstant()
  to?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'only what is about this unit' })
  @IsOptional()
  @IsUUID()
  unitId?: string;

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
