import { ApiProperty } from '@nestjs/swagger';
import { type Predicate, PREDICATES } from '../../domain/instrument.js';
import { type Layer, LAYERS } from '../../domain/lifecycle.js';
import { INSTITUTION_KINDS, type InstitutionKind } from '../../institutions/institution-kind.js';
import type { InstitutionCount, PredicateCount } from '../award-counts.js';
import { AWARD_STANDINGS, type AwardStanding } from '../award-standing.js';
import type { AwardStatusRow, AwardSummary } from '../award-status.service.js';
import type { ListPage } from '../list-page.js';
import { UnitRowView } from './unit-row.view.js';

class PredicateCountView {
  @ApiProperty({ enum: PREDICATES, enumName: 'Predicate' })
  predicate: Predicate;

  @ApiProperty({ description: 'in force, whether due, overdue or neither' })
  held: number;

  @ApiProperty({ description: 'of these, with a re-evaluation due within 90 days' })
  due: number;

  @ApiProperty({ description: 'of these, with a re-evaluation that is overdue' })
  overdue: number;

  @ApiProperty()
  superseded: number;

  @ApiProperty()
  revoked: number;

  static of({ predicate, held, due, overdue, superseded, revoked }: PredicateCount): PredicateCountView {
    return { predicate, held, due, overdue, superseded, revoked };
  }
}

class InstitutionCountView {
  @ApiProperty()
  institutionId: string;

  @ApiProperty()
  institutionName: string;

  @ApiProperty({ enum: INSTITUTION_KINDS, enumName: 'InstitutionKind' })
  institutionKind: InstitutionKind;

  @ApiProperty({ description: 'in force' })
  wbk: number;

  @ApiProperty({ description: 'in force' })
  wbbm: number;

  @ApiProperty({ description: 'of both, with a re-evaluation that is overdue' })
  overdue: number;

  static of(count: InstitutionCount): InstitutionCountView {
    const { institutionId, institutionName, institutionKind, wbk, wbbm, overdue } = count;
    return { institutionId, institutionName, institutionKind, wbk, wbbm, overdue };
  }
}

export class AwardSummaryView {
  @ApiProperty({ format: 'date' })
  today: string;

  @ApiProperty({ type: [PredicateCountView], description: 'WBK and WBBM' })
  predicates: PredicateCountView[];

  @ApiProperty({ type: [InstitutionCountView], description: 'those that hold anything, by name' })
  institutions: InstitutionCountView[];

  static of({ today, predicates, institutions }: AwardSummary): AwardSummaryView {
    return {
      today,
      predicates: predicates.map((count) => PredicateCountView.of(count)),
      institutions: institutions.map((count) => InstitutionCountView.of(count)),
    };
  }
}

class AwardStatusRowView extends UnitRowView {
  @ApiProperty()
  awardId: string;

  @ApiProperty({ enum: PREDICATES, enumName: 'Predicate' })
  predicate: Predicate;

  @ApiProperty({ enum: AWARD_STANDINGS, enumName: 'AwardStanding', description: 'DUE: within 90 days' })
  standing: AwardStanding;

  @ApiProperty()
  decreeNumber: string;

  @ApiProperty({ format: 'date' })
  decreedOn: string;

  @ApiProperty()
  certificateNumber: string;

  @ApiProperty({ format: 'date', description: 'when its re-evaluation is due, or was when it ended' })
  dueOn: string;

  @ApiProperty({ format: 'date', type: String, nullable: true, description: 'null while it is in force' })
  endedOn: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'points of the latest assessment it rests on' })
  total: number | null;

  @ApiProperty({ enum: LAYERS, enumName: 'Layer', nullable: true, description: 'whose points these are' })
  layer: Layer | null;

  static with(row: AwardStatusRow): AwardStatusRowView {
    const { awardId, predicate, standing, decreeNumber, decreedOn, certificateNumber, dueOn, endedOn } = row;
    const award = { awardId, predicate, standing, decreeNumber, decreedOn, certificateNumber, dueOn, endedOn };
    return { total: row.total, layer: row.layer, ...award, ...UnitRowView.of(row) };
  }
}

export class AwardListView {
  @ApiProperty({ description: 'rows of the whole list' })
  count: number;

  @ApiProperty({ type: [AwardStatusRowView] })
  rows: AwardStatusRowView[];

  @ApiProperty({ type: String, nullable: true, description: 'to send as `after`; null: this was the last page' })
  next: string | null;

  static of({ rows, count, next }: ListPage<AwardStatusRow>): AwardListView {
    return { count, rows: rows.map((row) => AwardStatusRowView.with(row)), next };
  }
}
