import { TOLERANCE } from '../domain/gates.js';
import type { AreaMinima } from './heat-map.repository.js';

/** What a change area scores, and whether that is less than a predicate asks for. */
export interface HeatCell {
  /** 1..6 */
  readonly no: number;
  /** 0..1 */
  readonly share: number;
  readonly isBelowWbk: boolean;
  readonly isBelowWbbm: boolean;
}

export function heatCells(areaShares: readonly number[], { wbkMinimum, wbbmMinimum }: AreaMinima): HeatCell[] {
  return areaShares.map((share, index) => ({
    no: index + 1,
    share,
    isBelowWbk: share < wbkMinimum - TOLERANCE,
    isBelowWbbm: share < wbbmMinimum - TOLERANCE,
  }));
}
