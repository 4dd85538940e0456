import { ApiProperty } from '@nestjs/swagger';
import type { TrendRow } from '../trends.service.js';
import { CycleInViewView } from './cycle-in-view.view.js';

export class TrendView {
  @ApiProperty({ type: CycleInViewView })
  cycle: CycleInViewView;

  @ApiProperty()
  opened: number;

  @ApiProperty({ description: 'of which at least the unit itself has handed in a score' })
  assessed: number;

  @ApiProperty()
  awardedWbk: number;

  @ApiProperty()
  awardedWbbm: number;

  @ApiProperty()
  notAwarded: number;

  @ApiProperty()
  screenedOut: number;

  @ApiProperty()
  retained: number;

  @ApiProperty()
  upgraded: number;

  @ApiProperty()
  revoked: number;

  @ApiProperty({ type: Number, nullable: true, description: "points, the mean of each assessment's furthest layer" })
  meanTotal: number | null;

  @ApiProperty({ type: [Number], nullable: true, description: 'the mean share of each of the six areas, 0..1' })
  meanShares: number[] | null;

  @ApiProperty({ type: Number, nullable: true, description: "the least total for WBK in the cycle's worksheet" })
  wbkTotal: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'the same for WBBM' })
  wbbmTotal: number | null;

  static of(row: TrendRow): TrendView {
    const { opened, assessed, awardedWbk, awardedWbbm, notAwarded, screenedOut, meanTotal } = row;
    const { retained, upgraded, revoked } = row;
    const counts = { opened, assessed, awardedWbk, awardedWbbm, notAwarded, screenedOut, retained, upgraded, revoked };
    const meanShares = meanTotal === null ? null : (row.meanShares as number[]);
    const scores = { meanTotal, meanShares, wbkTotal: row.wbkTotal, wbbmTotal: row.wbbmTotal };
    return { cycle: CycleInViewView.of(row), ...counts, ...scores };
  }
}
