import { ApiProperty } from '@nestjs/swagger';
import { isReplayed } from '../../domain/replayed.js';
import type { CycleInView } from '../cycles-in-view.repository.js';

export class CycleInViewView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  year: number;

  @ApiProperty({ description: 'true for a cycle before 2022, scored under a later worksheet and its gates' })
  isReplayed: boolean;

  static of({ id, year }: CycleInView): CycleInViewView {
    return { id, year, isReplayed: isReplayed(year) };
  }

  static orNull(cycle: CycleInView | null): CycleInViewView | null {
    return cycle === null ? null : CycleInViewView.of(cycle);
  }
}
