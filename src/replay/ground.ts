import type { Actor } from '../access/actor.js';
import type { SimulatedClock } from '../common/clock.js';
import { emailOf, type Person } from '../demo/people.js';
import {
  type CastMember,
  coordinatorEmail,
  evaluatorEmail,
  evaluatorsFor,
  INSTITUTION_CAST,
  institutionEmail,
} from './cast.js';
import type { Nation } from './nation.js';
import type { Ids, ReplayRepository } from './replay.repository.js';
import type { Run } from './runs.js';
import type { Services } from './services.js';
import type { Slot } from './slots.js';

/** Where everything is by now, and who is who. */
export interface Register {
  readonly institutions: Ids;
  readonly units: Ids;
  readonly accounts: Ids;
}

/** What a replay is told with. */
export interface Ground {
  readonly services: Services;
  readonly state: ReplayRepository;
  readonly clock: SimulatedClock;
  readonly nation: Nation;
  readonly cast: readonly CastMember[];
  readonly slots: readonly Slot[];
  readonly seed: number;
}

/** A run under way: which unit, in which cycle, by which assessment. */
export interface Underway {
  readonly run: Run;
  readonly year: number;
  readonly cycleId: string;
  readonly unitId: string;
  readonly institutionId: string;
  /** The place of the institution in the nation. */
  readonly institution: number;
  readonly assessmentId: string;
}

/** The place of the national evaluator who takes a run, from 0. */
export function evaluatorOf({ counts }: Nation, { run }: Pick<Underway, 'run'>): number {
  return run.seat % evaluatorsFor(counts.admitted);
}

/** Whoever does something in a replay, as the program knows them. */
export class Actors {
  private readonly known = new Map<string, Promise<Actor>>();

  constructor(
    private readonly ground: Ground,
    private readonly register: Register,
  ) {}

  person(person: Person): Promise<Actor> {
    return this.of(emailOf(person));
  }

  ofInstitution({ institution }: Pick<Underway, 'institution'>, part: keyof typeof INSTITUTION_CAST): Promise<Actor> {
    return this.of(institutionEmail(institution, part));
  }

  /** Asked for each time: there are as many as units, and each acts in few places. */
  coordinator({ run }: Pick<Underway, 'run'>): Promise<Actor> {
    return this.read(coordinatorEmail(run.no));
  }

  /** The national team shares the units among its evaluators. */
  evaluator(underway: Pick<Underway, 'run'>): Promise<Actor> {
    return this.of(evaluatorEmail(evaluatorOf(this.ground.nation, underway)));
  }

  private of(email: string): Promise<Actor> {
    const known = this.known.get(email) ?? this.read(email);
    this.known.set(email, known);
    return known;
  }

  private read(email: string): Promise<Actor> {
    return this.ground.services.accounts.actorOf(this.register.accounts.get(email) ?? '');
  }
}
