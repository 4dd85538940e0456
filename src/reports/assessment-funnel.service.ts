import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
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

  async of(actor: Actor, query: FunnelQuery): Promise<Funnel> {
    const cycle = await this.cycles.find(query.cycleId ?? null);
    const counts = cycle === null ? [] : await this.funnel.counts(filterOf(actor, query, cycle));
    return { cycle, steps: stepCounts(counts), outcomes: outcomeCounts(counts) };
  }

  /** Its steps. */
  async *steps(actor: Actor, query: FunnelQuery): AsyncGenerator<readonly StepCount[]> {
    yield (await this.of(actor, query)).steps;
  }

  /** The assessments that have taken a step, or ended in a way. */
  async list(actor: Actor, query: FunnelListQuery): Promise<ListPage<FunnelRow>> {
    const asked = await this.listed(actor, query);
    return asked === null ? NOTHING : this.funnel.list(asked, query);
  }

  /** All of them. */
  async *all(actor: Actor, query: FunnelListQuery): AsyncGenerator<readonly FunnelRow[]> {
    const asked = await this.listed(actor, query);
    if (asked !== null) yield* everyPage((page) => this.funnel.list(asked, page));
  }

  private async listed(actor: Actor, query: FunnelListQuery): Promise<ListedAssessments | null> {
    const cycle = await this.cycles.find(query.cycleId ?? null);
    if (cycle === null) return null;
    const { step, stage = null, outcome = null, target = null } = query;
    return { ...filterOf(actor, query, cycle), step: stepTaken(step), stage, outcome, target };
  }
}

function filterOf(actor: Actor, query: FunnelQuery, cycle: CycleInView): AssessmentFilter {
  return { units: unitFilterOf(actor, query), cycleId: cycle.id, kind: query.kind ?? null };
}
