import { ApiProperty } from '@nestjs/swagger';
import type { Progress } from '../../domain/progress.js';

/** Counts of items on the unit's sheet. */
export class ProgressView {
  @ApiProperty({ description: 'they have an answer' })
  answered: number;

  @ApiProperty({ description: 'they have an answer and no note' })
  lacksNote: number;

  @ApiProperty({ description: 'they have an answer and a note, and lack the evidence they ask for' })
  lacksEvidence: number;

  @ApiProperty({ description: 'they have an answer, a note, and evidence where they ask for it' })
  done: number;

  @ApiProperty()
  items: number;

  static counts({ blank, lacksNote, lacksEvidence, done, items }: Progress): ProgressView {
    return { answered: items - blank, lacksNote, lacksEvidence, done, items };
  }
}
