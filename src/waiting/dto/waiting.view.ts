import { ApiProperty } from '@nestjs/swagger';
import { linkTo, WAITING_KINDS, type WaitingKind } from '../waiting-kind.js';
import type { WaitingRow } from '../waiting.repository.js';
import type { WaitingGroup } from '../waiting.service.js';

class WaitingEntryView {
  @ApiProperty({ enum: WAITING_KINDS })
  kind: WaitingKind;

  @ApiProperty({ type: String, nullable: true, description: 'null for an award whose re-evaluation is due' })
  assessmentId: string | null;

  @ApiProperty()
  unitName: string;

  @ApiProperty()
  year: number;

  @ApiProperty({ type: String, nullable: true, description: 'why it was returned' })
  reason: string | null;

  @ApiProperty()
  since: Date;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'the last day' })
  until: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'items left or noted, mentions, follow-ups' })
  count: number | null;

  @ApiProperty({ example: '/lembar-kerja/0b54…?butir=A.I.1.i.a', description: 'a path of the web client' })
  link: string;

  static of(row: WaitingRow): WaitingEntryView {
    const { kind, assessmentId, unitName, year, reason, since, until, count } = row;
    return { kind, assessmentId, unitName, year, reason, since, until, count, link: linkTo(row) };
  }
}

export class WaitingView {
  @ApiProperty({ enum: WAITING_KINDS })
  kind: WaitingKind;

  @ApiProperty({ description: 'how many there are, listed or not' })
  count: number;

  @ApiProperty({ type: [WaitingEntryView] })
  entries: WaitingEntryView[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'to send as `after` with this `kind`; null: these are the last',
  })
  next: string | null;

  static of({ kind, count, entries, next }: WaitingGroup): WaitingView {
    return { kind, count, entries: entries.map((row) => WaitingEntryView.of(row)), next };
  }
}
