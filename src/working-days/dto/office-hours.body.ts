import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { MatchesRule } from '../../common/matches-rule.js';
import { DEFAULT_OFFICE_HOURS, INDONESIAN_ZONES, type OfficeHours } from '../../domain/working-days.js';

const IsTimeOfDay = (): PropertyDecorator =>
  MatchesRule('timeOfDay', /^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time as HH:MM, for example 07:30');

export class OfficeHoursBody implements OfficeHours {
  @ApiProperty({ enum: INDONESIAN_ZONES, description: 'WIB, WIB, WITA and WIT' })
  @IsIn(INDONESIAN_ZONES)
  zone: string;

  @ApiProperty({
    description: 'when the digest goes out; not in the quiet hours',
    example: DEFAULT_OFFICE_HOURS.digestAt,
  })
  @IsTimeOfDay()
  digestAt: string;

  @ApiProperty({ description: 'nothing is sent from this time on', example: DEFAULT_OFFICE_HOURS.quietFrom })
  @IsTimeOfDay()
  quietFrom: string;

  @ApiProperty({
    description: 'until this, of the next day when it is the earlier one; the same time: no quiet hours',
    example: DEFAULT_OFFICE_HOURS.quietUntil,
  })
  @IsTimeOfDay()
  quietUntil: string;

  @ApiProperty({
    type: [Number],
    description: 'days of the week without work: 1 is Monday, 7 Sunday; at most 6',
    example: DEFAULT_OFFICE_HOURS.weekend,
  })
  @IsArray()
  @ArrayMaxSize(6)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekend: number[];
}
