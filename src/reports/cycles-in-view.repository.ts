import { Injectable } from '@nestjs/common';
import { type HotStatement, HotStatements } from '../database/hot-statements.js';

/** The cycle that a report is about. */
export interface CycleInView {
  readonly id: string;
  readonly year: number;
}

/** The same with the worksheet that is filled in in it. */
export interface FoundCycle extends CycleInView {
  readonly instrumentId: string;
}

@Injectable()
export class CyclesInViewRepository {
  /** One for each year; neither its year nor its worksheet ever changes. */
  private readonly known = new Map<string, FoundCycle>();

  constructor(private readonly statements: HotStatements) {}

  /** A cycle; without an id the latest in which there is an assessment. Null where there is none. */
  async find(id: string | null): Promise<FoundCycle | null> {
    const known = id === null ? undefined : this.known.get(id);
    if (known !== undefined) return known;
    const [cycle] = await (id === null
      ? this.statements.query<FoundCycle>(LATEST, [])
      : this.statements.query<FoundCycle>(NAMED, [id]));
    if (cycle === undefined) return null;
    this.known.set(cycle.id, cycle);
    return cycle;
  }
}

const CYCLE = 'SELECT id, year, instrument_id AS "instrumentId" FROM cycle';

/** Goes back from the latest, and is there at once. */
const LATEST: HotStatement = {
  name: 'latest-cycle-in-view',
  text: `${CYCLE} WHERE EXISTS (SELECT FROM assessment WHERE cycle_id = cycle.id) ORDER BY year DESC LIMIT 1`,
};
const NAMED: HotStatement = { name: 'cycle-in-view', text: `${CYCLE} WHERE id = $1` };
