import { Injectable } from '@nestjs/common';
import type { CycleAsked } from './cycle-asked.js';
import { type CycleInView, CyclesInViewRepository } from './cycles-in-view.repository.js';
import { everyPage, type Page } from '../paging/page.js';
import type { DifferenceQuery, InstitutionDifferenceQuery, UnitDifferenceQuery } from './dto/layer-difference.query.js';
import { institutionFilterOf } from './institution-filter.js';
import {
  type DifferenceQuestion,
  type DifferenceSums,
  type InstitutionDifference,
  type InstitutionDifferences,
  LayerDifferencesRepository,
  type UnitDifference,
} from './layer-differences.repository.js';

export type { DifferenceSums, InstitutionDifference, UnitDifference };

/** How far two layers differ in a cycle, in all and at a page of institutions. */
export interface Differences extends InstitutionDifferences {
  /** null where there is none to look at. */
  readonly cycle: CycleInView | null;
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

  /** Those that differ most first. */
  async ofInstitutions(asked: CycleAsked, query: InstitutionDifferenceQuery): Promise<Differences> {
    const cycle = await this.cycles.find(asked.cycleId);
    if (cycle === null) return { cycle, all: null, rows: [], next: null, count: 0 };
    return { cycle, ...(await this.differences.institutions(questionOf(asked, query, cycle), query)) };
  }

  async ofUnits(asked: CycleAsked, query: UnitDifferenceQuery): Promise<UnitDifferences> {
    const cycle = await this.cycles.find(asked.cycleId);
    if (cycle === null) return { cycle, rows: [], next: null };
    return { cycle, ...(await this.differences.units(questionOf(asked, query, cycle), query)) };
  }

  /** All institutions at which any are compared. */
  async *allInstitutions(asked: CycleAsked, query: DifferenceQuery): AsyncGenerator<readonly InstitutionDifference[]> {
    const cycle = await this.cycles.find(asked.cycleId);
    if (cycle === null) return;
    const question = questionOf(asked, query, cycle);
    yield* everyPage((page) => this.differences.institutions(question, page));
  }

  /** All assessments that are compared. */
  async *allUnits(asked: CycleAsked, query: DifferenceQuery): AsyncGenerator<readonly UnitDifference[]> {
    const cycle = await this.cycles.find(asked.cycleId);
    if (cycle === null) return;
    const question = questionOf(asked, query, cycle);
    yield* everyPage((page) => this.differences.units(question, page));
  }
}

function questionOf({ actor }: CycleAsked, query: DifferenceQuery, cycle: CycleInView): DifferenceQuestion {
  const { kind = null, between, by } = query;
  return { institutions: institutionFilterOf(actor, query), cycleId: cycle.id, kind, between, by };
}
