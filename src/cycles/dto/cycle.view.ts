import { ApiProperty } from '@nestjs/swagger';
import { FIRST_PASS_STARTS, type FirstPassStart } from '../../domain/cycle-rules.js';
import { type Stage, WINDOWED_STAGES } from '../../domain/lifecycle.js';
import type { Cycle, CycleWindow } from '../cycle.entity.js';
import { isReplayed } from '../replayed.js';

export class CycleView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  year: number;

  @ApiProperty()
  instrumentId: string;

  @ApiProperty({ description: 'true for a cycle before 2022, scored under a later worksheet and its gates' })
  isReplayed: boolean;

  @ApiProperty()
  intervalMonths: number;

  @ApiProperty()
  barMonths: number;

  @ApiProperty({ type: [Number] })
  ladderDays: number[];

  @ApiProperty({ enum: FIRST_PASS_STARTS })
  firstPassStart: FirstPassStart;

  @ApiProperty()
  isTpiVisibleToTpn: boolean;

  @ApiProperty()
  evaluatorLoad: number;

  @ApiProperty()
  repairRounds: number;

  static of({ id, year, instrumentId, rules }: Cycle): CycleView {
    const { intervalMonths, barMonths, ladderDays, ...evaluation } = rules;
    const { firstPassStart, isTpiVisibleToTpn, evaluatorLoad, repairRounds } = evaluation;
    return {
      id,
      year,
      instrumentId,
      isReplayed: isReplayed(year),
      intervalMonths,
      barMonths,
      ladderDays: [...ladderDays],
      firstPassStart,
      isTpiVisibleToTpn,
      evaluatorLoad,
      repairRounds,
    };
  }
}

export class CycleWindowView {
  @ApiProperty({ enum: WINDOWED_STAGES })
  stage: Stage;

  @ApiProperty({ format: 'date' })
  opensOn: string;

  @ApiProperty({ format: 'date' })
  closesOn: string;

  static of({ stage, opensOn, closesOn }: CycleWindow): CycleWindowView {
    return { stage, opensOn, closesOn };
  }
}
