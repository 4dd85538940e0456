import { ApiProperty } from '@nestjs/swagger';
import { type Predicate, PREDICATES } from '../../domain/instrument.js';
import { AWARD_STATES, type AwardState, type RegisteredAward } from '../registered-award.js';

export class RegisteredAwardView {
  @ApiProperty({ example: 'WBK-2020-7F3K9QXM' })
  number: string;

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

  @ApiProperty({ enum: AWARD_STATES, enumName: 'AwardState', description: 'an overdue award stays in force' })
  state: AwardState;

  @ApiProperty({ format: 'date', type: String, nullable: true, description: 'null once it has ended' })
  reevaluationDueOn: string | null;

  @ApiProperty({ format: 'date', type: String, nullable: true, description: 'null while it is in force' })
  endedOn: string | null;

  @ApiProperty({ description: 'true where the register is a demonstration and this award is made up' })
  isSimulation: boolean;

  static of(award: RegisteredAward): RegisteredAwardView {
    const { number, unitName, institutionName, predicate, decreeNumber, decreedOn } = award;
    const { state, reevaluationDueOn, endedOn, isSimulation } = award;
    const given = { number, unitName, institutionName, predicate, decreeNumber, decreedOn };
    return { state, reevaluationDueOn, endedOn, isSimulation, ...given };
  }
}
