import { ApiProperty } from '@nestjs/swagger';
import { type Predicate, PREDICATES } from '../../domain/instrument.js';
import type { RegisterRow } from '../register.repository.js';

export class RegisterEntryView {
  @ApiProperty()
  awardId: string;

  @ApiProperty()
  unitName: string;

  @ApiProperty()
  institutionName: string;

  @ApiProperty({ enum: PREDICATES, enumName: 'Predicate' })
  predicate: Predicate;

  @ApiProperty()
  decreeNumber: string;

  @ApiProperty({
    example: 'WBK-2020-7F3K9QXM',
    description: 'leads to GET /register/{number} and the page /awards/{number}',
  })
  certificateNumber: string;

  @ApiProperty({ format: 'date' })
  decreedOn: string;

  @ApiProperty({ description: 'its re-evaluation is overdue; it stays in force' })
  isOverdue: boolean;

  static of(row: RegisterRow): RegisterEntryView {
    const { awardId, unitName, institutionName, predicate, decreeNumber, certificateNumber, decreedOn, isOverdue } =
      row;
    return { awardId, unitName, institutionName, predicate, decreeNumber, certificateNumber, decreedOn, isOverdue };
  }
}
