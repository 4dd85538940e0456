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

  @ApiProperty({ format: 'date' })
  decreedOn: string;

  @ApiProperty({ description: 'its re-evaluation is overdue; it stays in force' })
  isOverdue: boolean;

  static of(row: RegisterRow): RegisterEntryView {
    const { awardId, unitName, institutionName, predicate, decreeNumber, decreedOn, isOverdue } = row;
    return { awardId, unitName, institutionName, predicate, decreeNumber, decreedOn, isOverdue };
  }
}
