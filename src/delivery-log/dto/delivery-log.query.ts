import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { IsInstant } from '../../common/is-instant.js';
import { CursorQuery } from '../../paging/cursor.query.js';
import { SavedListQuery } from '../../paging/saved-list.js';
import { MAILING_FORMS, type MailingForm } from '../../domain/mailing-form.js';
import { DELIVERY_STATUSES, type DeliveryStatus } from '../delivery-status.js';

export class DeliveryLogQuery extends CursorQuery {
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

  @ApiPropertyOptional({ enum: MAILING_FORMS })
  @IsOptional()
  @IsIn(MAILING_FORMS)
  form?: MailingForm;

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
}

export class SavedDeliveryLogQuery extends IntersectionType(DeliveryLogQuery, SavedListQuery) {}
