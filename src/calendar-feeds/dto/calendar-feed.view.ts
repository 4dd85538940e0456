import { ApiProperty } from '@nestjs/swagger';
import type { FeedRow } from '../calendar-feeds.repository.js';

export class MadeCalendarFeedView {
  @ApiProperty()
  id: string;

  @ApiProperty({
    example: 'https://zi.example.go.id/calendar/….ics',
    description: 'shown this once and kept nowhere; whoever has it reads the deadlines',
  })
  url: string;

  static of(id: string, url: string): MadeCalendarFeedView {
    return { id, url };
  }
}

export class CalendarFeedView {
  @ApiProperty()
  id: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: your own deadlines' })
  unitId: string | null;

  @ApiProperty({ type: String, nullable: true })
  unit: string | null;

  @ApiProperty()
  createdAt: Date;

  @ApiProperty({ type: Date, nullable: true, description: 'to the hour' })
  lastFetchedAt: Date | null;

  static of({ id, unitId, unitName, createdAt, lastFetchedAt }: FeedRow): CalendarFeedView {
    return { id, unitId, unit: unitName, createdAt, lastFetchedAt };
  }
}
