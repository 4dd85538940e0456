import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { everyPage } from '../paging/page.js';
import { type InstitutionCount, institutionCounts, type PredicateCount, predicateCounts } from './award-counts.js';
import { AwardStatusRepository, type AwardStatusRow, type ListedAwards } from './award-status.repository.js';
import type { AwardListQuery } from './dto/award-status.query.js';
import type { ListPage } from './list-page.js';
import { type AskedUnits, unitFilterOf } from './unit-filter.js';

export type { AwardStatusRow };

/** How many awards stand how today, and which institutions hold them. */
export interface AwardSummary {
  readonly today: CalendarDate;
  readonly predicates: readonly PredicateCount[];
  readonly institutions: readonly InstitutionCount[];
}

/** Who holds what, and how that stands, for leadership. */
@Injectable()
export class AwardStatus {
  constructor(
    private readonly awards: AwardStatusRepository,
    private readonly clock: Clock,
  ) {}

  async summary(actor: Actor, query: AskedUnits): Promise<AwardSummary> {
    const today = this.clock.today();
    const counts = await this.awards.counts(unitFilterOf(actor, query), today);
    return { today, predicates: predicateCounts(counts), institutions: institutionCounts(counts) };
  }

  /** What each institution holds. */
  async *byInstitution(actor: Actor, query: AskedUnits): AsyncGenerator<readonly InstitutionCount[]> {
    yield (await this.summary(actor, query)).institutions;
  }

  async list(actor: Actor, query: AwardListQuery): Promise<ListPage<AwardStatusRow>> {
    return this.awards.list(listedBy(actor, query), this.clock.today(), query);
  }

  /** All of them. */
  all(actor: Actor, query: AwardListQuery): AsyncGenerator<readonly AwardStatusRow[]> {
    const [asked, today] = [listedBy(actor, query), this.clock.today()];
    return everyPage((page) => this.awards.list(asked, today, page));
  }
}

function listedBy(actor: Actor, query: AwardListQuery): ListedAwards {
  const { predicate = null, standing = null, sort, order } = query;
  return { units: unitFilterOf(actor, query), predicate, standing, sort, order };
}
