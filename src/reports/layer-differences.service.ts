import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { type CycleInView, CyclesInViewRepository } from './cycles-in-view.repository.js';
import { everyPage, type Page } from '../paging/page.js';
import type { DifferenceQuery, UnitDifferenceQuery } from './dto/layer-difference.query.js';
import { institutionFilterOf } from './institution-filter.js';
import {
  type DifferenceQuestion,
  type DifferenceSums,
  LayerDifferencesRepository,
  type UnitDifference,
} from './layer-differences.repository.js';

export type { DifferenceSums, UnitDifference };

/** How far two layers differ in a cycle. */
export interface Differences {
  /** null where there is none to look at. */
  readonly cycle: CycleInView | null;
  /** Of all institutions together; null where nothing is compared yet. */
  readonly all: DifferenceSums | null;
  /** Those that differ most first. */
  readonly institutions: readonly DifferenceSums[];
}

/** A page of the assessments on which two layers differ most. */
export interface UnitDifferences extends Page<UnitDifference> {
  readonly cycle: CycleInView | null;
}

/** How far those who score differ, for leadership: of layers that have done their work, so of no first pass. */
@Injectable()
export class LayerDifferences {
  constructor(
    private readonly differences: LayerDifferencesRepository,
    private readonly cycles: CyclesInViewRepository,
  ) {}

  async ofInstitutions(actor: Actor, query: DifferenceQuery): Promise<Differences> {
    const cycle = await this.cycles.find(query.cycleId ?? null);
    if (cycle === null) return { cycle, all: null, institutions: [] };
    const [all = null, ...institutions] = await this.differences.sums(questionOf(actor, query, cycle));
    return { cycle, all, institutions };
  }

  async ofUnits(actor: Actor, query: UnitDifferenceQuery): Promise<UnitDifferences> {
    const cycle = await this.cycles.find(query.cycleId ?? null);
    if (cycle === null) return { cycle, rows: [], next: null };
    return { cycle, ...(await this.differences.units(questionOf(actor, query, cycle), query)) };
  }

  /** The institutions, as the one page of a table. */
  async *allInstitutions(actor: Actor, query: DifferenceQuery): AsyncGenerator<readonly DifferenceSums[]> {
    yield (await this.ofInstitutions(actor, query)).institutions;
  }

  /** All assessments that are compared. */
  async *allUnits(actor: Actor, query: DifferenceQuery): AsyncGenerator<readonly UnitDifference[]> {
    const cycle = await this.cycles.find(query.cycleId ?? null);
    if (cycle === null) return;
    const question = questionOf(actor, query, cycle);
    yield* everyPage((page) => this.differences.units(question, page));
  }
}

function questionOf(actor: Actor, query: DifferenceQuery, cycle: CycleInView): DifferenceQuestion {
  const { kind = null, between, by } = query;
  return { institutions: institutionFilterOf(actor, query), cycleId: cycle.id, kind, between, by };
}
