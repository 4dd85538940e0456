import { ApiProperty } from '@nestjs/swagger';
import type { OfficeHours } from '../../domain/working-days.js';

export class OfficeHoursView {
  @ApiProperty({ example: 'Asia/Makassar' })
  zone: string;

  @ApiProperty({ example: '07:30' })
  digestAt: string;

  @ApiProperty({ example: '18:00' })
  quietFrom: string;

  @ApiProperty({ example: '07:00' })
  quietUntil: string;

  @ApiProperty({ type: [Number], description: 'days of the week without work: 1 is Monday, 7 Sunday' })
  weekend: readonly number[];

  static of({ zone, digestAt, quietFrom, quietUntil, weekend }: OfficeHours): OfficeHoursView {
    return { zone, digestAt, quietFrom, quietUntil, weekend };
  }
}
