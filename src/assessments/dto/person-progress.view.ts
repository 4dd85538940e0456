import { ApiProperty } from '@nestjs/swagger';
import { type Role, UNIT_ROLES } from '../../access/role.js';
import type { PersonProgress } from '../team-progress.service.js';
import { ProgressView } from './progress.view.js';

/** One of a unit's people; the counts are of the items of their areas. */
export class PersonProgressView extends ProgressView {
  @ApiProperty()
  accountId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: UNIT_ROLES, isArray: true })
  roles: Role[];

  @ApiProperty({ type: [Number], description: 'the change areas they work on, 1 to 6' })
  areas: number[];

  @ApiProperty({ type: [Number], description: 'those of them that they lead' })
  leads: number[];

  @ApiProperty({ description: 'items, of any area, that they were the last to answer' })
  answeredLast: number;

  static of(person: PersonProgress): PersonProgressView {
    const { accountId, name, roles, areas, leads, answeredLast } = person;
    const who = { accountId, name, roles: [...roles], areas: [...areas], leads: [...leads] };
    return { ...who, answeredLast, ...ProgressView.counts(person) };
  }
}
