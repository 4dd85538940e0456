import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean } from 'class-validator';
import { CursorQuery } from '../../paging/cursor.query.js';

const asBoolean = ({ value }: { value: unknown }): unknown =>
  value === 'true' || value === 'false' ? value === 'true' : value;

export class InboxQuery extends CursorQuery {
  @ApiPropertyOptional({ default: false, description: 'only what is not read' })
  @Transform(asBoolean)
  @IsBoolean({ message: 'unread must be true or false' })
  unread: boolean = false;

  @ApiPropertyOptional({ default: false, description: 'only what is not done' })
  @Transform(asBoolean)
  @IsBoolean({ message: 'open must be true or false' })
  open: boolean = false;
}
