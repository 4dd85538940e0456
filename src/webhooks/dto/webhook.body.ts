import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { EVENT_TYPES } from '../event-types.js';
import { MatchesRule } from '../../common/matches-rule.js';

const EVENT_TYPE = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*$/;

export class WebhookBody {
  @ApiPropertyOptional({ format: 'uuid', description: 'left out: it hears of every institution' })
  @IsOptional()
  @IsUUID()
  institutionId?: string;

  @ApiProperty({ maxLength: 2_000, example: 'https://sistem.example.go.id/zi', description: 'https, public' })
  @IsString()
  @MaxLength(2_000)
  url: string;

  @ApiProperty({
    type: [String],
    example: ['reminder.due'],
    description: `of what it is told: ${EVENT_TYPES.join(', ')}`,
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @MatchesRule('eventType', EVENT_TYPE, 'must be like reminder.due, in small letters', { each: true })
  eventTypes: string[];
}
