import { Injectable } from '@nestjs/common';
import type { CycleAsked } from './cycle-asked.js';
import type { FunnelListQuery, FunnelQuery } from './dto/funnel.query.js';
import {
  type AssessmentFilter,
  AssessmentFunnelRepository,
  type FunnelRow,
  type ListedAssessments,
} from './assessment-funnel.repository.js';
import { everyPage } from '../paging/page.js';
import { type CycleInView, CyclesInViewRepository } from './cycles-in-view.repository.js';
import { outcomeCounts, type OutcomeCount, stepCounts, type StepCount, stepTaken } from './funnel-step.js';
import type { ListPage } from './list-page.js';
import { unitFilterOf } from './unit-filter.js';

export type { FunnelRow };

/** How many assessments of a cycle have come how far, and how they ended. */
export interface Funnel {
  /** null where there is none to look at. */
  readonly cycle: CycleInView | null;
  readonly steps: readonly StepCount[];
  readonly outcomes: readonly OutcomeCount[];
}

const NOTHING: ListPage<FunnelRow> = { rows: [], next: null, count: 0 };

/** The way of a cycle's assessments from the first answer to the decree, for leadership. */
@Injectable()
export class AssessmentFunnel {
  constructor(
    private readonly funnel: AssessmentFunnelRepository,
    private readonly cycles: CyclesInViewRepository,
  ) {}

  async of(asked: CycleAsked, query: FunnelQuery): Promise<Funnel> {
    const cycle = await this.cycles.find(asked.cycleId);
    const counts = cycle === null ? [] : await this.funnel.counts(filterOf(asked, query, cycle));
    return { cycle, steps: stepCounts(counts), outcomes: outcomeCounts(counts) };
  }

  /** Its steps. */
  async *steps(asked: CycleAsked, query: FunnelQuery): AsyncGenerator<readonly StepCount[]> {
    yield (await this.of(asked, query)).steps;
  }

  /** The assessments that have taken a step, or ended in a way. */
  async list(asked: CycleAsked, query: FunnelListQuery): Promise<ListPage<FunnelRow>> {
    const listed = await this.listed(asked, query);
    return listed === null ? NOTHING : this.funnel.list(listed, query);
  }

  /** All of them. */
  async *all(asked: CycleAsked, query: FunnelListQuery): AsyncGenerator<readonly FunnelRow[]> {
    const listed = await this.listed(asked, query);
    if (listed !== null) yield* everyPage((page) => this.funnel.list(listed, page));
  }

  private async listed(asked: CycleAsked, query: FunnelListQuery): Promise<ListedAssessments | null> {
    const cycle = await this.cycles.find(asked.cycleId);
    if (cycle === null) return null;
    const { step, stage = null, outcome = null, target = null } = query;
    return { ...filterOf(asked, query, cycle), step: stepTaken(step), stage, outcome, target };
  }
}

function filterOf({ actor }: CycleAsked, query: FunnelQuery, cycle: CycleInView): AssessmentFilter {
  return { units: unitFilterOf(actor, query), cycleId: cycle.id, kind: query.kind ?? null };
}
