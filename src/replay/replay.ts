import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import type { Outcome, Stage } from '../domain/lifecycle.js';
import { momentIn, windowOf, windowsOf } from './calendar.js';
import { compare, type Mismatch } from './comparison.js';
import { Founding } from './founding.js';
import { Actors, type Ground, type Register, type Underway } from './ground.js';
import { inLanes } from './in-lanes.js';
import type { Derived, Standing } from './replay.repository.js';
import type { Season } from './runs.js';
import { type People, peopleOf, type Step, STEPS } from './steps.js';

/** After so many units, and each time after four times as many, the planner is told how large the tables are by now. */
const FIRST_PAGE = 200;
const PAGE_GROWTH = 4;

/** Who is told how far a replay is. */
export interface Watching {
  total(count: number): void;
  done(count: number): void;
  /** Lets the planner of the database look at its tables anew. */
  analyze(): Promise<void>;
}

/** What became of proposals. */
interface ProposalCounts {
  readonly proposed: number;
  readonly evaluated: number;
  readonly awarded: number;
  readonly wbk: number;
  readonly wbbm: number;
}

/** What came of one cycle: of its proposals, and of the awards that were looked at again. */
export interface CycleResult extends ProposalCounts {
  readonly year: number;
  readonly reevaluated: number;
  readonly retained: number;
  readonly upgraded: number;
  readonly revoked: number;
}

/** What came of a replay: of the proposals of all its cycles. Re-evaluations are counted cycle by cycle alone. */
export interface ReplayResult extends ProposalCounts {
  /** The first first; left out where there was only one, in which nothing is looked at again. */
  readonly cycles?: readonly CycleResult[];
  readonly mismatches: readonly Mismatch[];
}

/** Seasons one after the other, stage by stage, from wherever the database stands. */
export class Replay {
  constructor(
    private readonly ground: Ground,
    private readonly seasons: readonly Season[],
    private readonly watching: Watching,
  ) {}

  async tell(): Promise<void> {
    const { nation, cast, clock, services } = this.ground;
    const works = this.seasons.flatMap(({ runs }) => STEPS.map(({ isExpected }) => runs.filter(isExpected).length));
    this.watching.total(works.reduce((sum, count) => sum + count, nation.units.length + 2 * cast.length));
    const [{ year } = { year: 0 }] = this.seasons;
    clock.moveTo(momentIn(windowOf(year, 'SELF_ASSESSMENT'), 0));
    const register = await new Founding(this.ground).found((count) => this.watching.done(count));
    const actors = new Actors(this.ground, register);
    for (const season of this.seasons) await this.play(season, register, actors);
    const today = new Clock().today();
    await services.transactions.run((tx) => services.deadlines.cancelBefore(tx, today));
  }

  /** What was intended against what became of it; nothing is written. Those of the season before the first are compared, and not counted. */
  async result(): Promise<ReplayResult> {
    const { services, state, nation } = this.ground;
    const cycles = await services.cycles.list();
    const codeOf = (no: number) => nation.units[no]?.code ?? '';
    const mismatches: Mismatch[] = [];
    const counted: { readonly year: number; readonly derived: readonly Derived[] }[] = [];
    for (const [place, season] of this.seasons.entries()) {
      const derived = await state.outcomes(cycles.find(({ year }) => year === season.year)?.id ?? '');
      mismatches.push(...compare(season, codeOf, derived));
      if (place > 0) counted.push({ year: season.year, derived });
    }
    const all = proposalCounts(counted.flatMap(({ derived }) => derived));
    if (counted.length === 1) return { ...all, mismatches };
    return { ...all, cycles: counted.map(({ year, derived }) => cycleResult(year, derived)), mismatches };
  }

  private async play({ year, runs }: Season, register: Register, actors: Actors): Promise<void> {
    const cycleId = await this.cycleOf(year, await actors.person('administrator'));
    const people = peopleOf(this.ground, actors);
    for (const step of STEPS) {
      const standing = await this.ground.state.assessments(cycleId);
      const underway = this.underwayAt(step.stage, { year, runs, cycleId }, standing, register);
      this.watching.done(runs.filter(step.isExpected).length - underway.length);
      await step.prepare?.(people, underway);
      await this.take(step, people, underway);
    }
  }

  private async take(step: Step, people: People, underway: readonly Underway[]): Promise<void> {
    let begun = 0;
    const begin = async (one: Underway) => {
      // Whoever begins moves the clock, in whichever lane they are: it never goes back within a stage.
      this.ground.clock.moveTo(step.momentOf(one.year, begun / underway.length));
      begun += 1;
      await step.work(people, one);
    };
    for (let from = 0, to = FIRST_PAGE; from < underway.length; from = to, to *= PAGE_GROWTH) {
      const page = underway.slice(from, to);
      await inLanes(
        page,
        (one) => step.keyOf(this.ground, one),
        (batch) => this.together(step, batch, begin),
      );
      if (to < underway.length) await this.watching.analyze();
    }
  }

  /** All of a batch or none of it, where nothing that the program refuses is answered with something else. */
  private async together(step: Step, batch: readonly Underway[], begin: (one: Underway) => Promise<void>) {
    const all = async () => {
      for (const one of batch) await begin(one);
    };
    if (step.isRefusable) await all();
    else await this.ground.services.transactions.around(all);
    this.watching.done(batch.length);
  }

  /** Those whose assessment is in a stage; in the first, also those that have none yet. */
  private underwayAt(
    stage: Stage,
    { year, runs, cycleId }: Season & { readonly cycleId: string },
    standing: readonly Standing[],
    register: Register,
  ): Underway[] {
    const { nation } = this.ground;
    const known = new Map(standing.map((assessment) => [`${assessment.unitCode} ${assessment.kind}`, assessment]));
    return runs.flatMap((run): Underway[] => {
      const { code = '', institution = 0 } = nation.units[run.no] ?? {};
      const assessment = known.get(`${code} ${run.kind}`);
      if ((assessment?.stage ?? 'SELF_ASSESSMENT') !== stage) return [];
      const institutionId = register.institutions.get(nation.institutions[institution]?.code ?? '') ?? '';
      const unitId = register.units.get(code) ?? '';
      return [{ run, year, cycleId, unitId, institutionId, institution, assessmentId: assessment?.id ?? '' }];
    });
  }

  /** Under the worksheet of today (rules, section 7). */
  private async cycleOf(year: number, administrator: Actor): Promise<string> {
    const { cycles, instruments } = this.ground.services;
    const known = (await cycles.list()).find((cycle) => cycle.year === year);
    if (known !== undefined) return known.id;
    const instrumentId = instruments.latest().instrument.id;
    return (await cycles.create(administrator, { year, instrumentId, rules: {}, windows: windowsOf(year) })).id;
  }
}

function cycleResult(year: number, derived: readonly Derived[]): CycleResult {
  const reevaluations = derived.filter(({ kind }) => kind === 'REEVALUATION');
  const ended = (as: Outcome) => reevaluations.filter(({ outcome }) => outcome === as).length;
  const [retained, upgraded, revoked] = [ended('RETAINED'), ended('UPGRADED'), ended('REVOKED')];
  return { year, ...proposalCounts(derived), reevaluated: retained + upgraded + revoked, retained, upgraded, revoked };
}

function proposalCounts(derived: readonly Derived[]): ProposalCounts {
  const proposed = derived.filter(({ kind, stage }) => kind === 'PROPOSAL' && !BEFORE_PROPOSAL.includes(stage));
  const awarded = proposed.filter(({ outcome }) => outcome === 'AWARDED');
  const wbk = awarded.filter(({ predicate }) => predicate === 'WBK').length;
  return {
    proposed: proposed.length,
    evaluated: proposed.filter(({ outcome }) => outcome !== 'SCREENED_OUT').length,
    awarded: awarded.length,
    wbk,
    wbbm: awarded.length - wbk,
  };
}

const BEFORE_PROPOSAL: readonly Stage[] = ['SELF_ASSESSMENT', 'INTERNAL_EVALUATION', 'PROPOSAL'];
