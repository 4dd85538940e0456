import { ApiProperty } from '@nestjs/swagger';
import { ASSESSMENT_KINDS, type AssessmentKind } from '../../domain/lifecycle.js';
import { INSTITUTION_KINDS, type InstitutionKind } from '../../institutions/institution-kind.js';
import type { Spread } from '../layer-differences.repository.js';
import type {
  Differences,
  DifferenceSums,
  InstitutionDifference,
  UnitDifference,
  UnitDifferences,
} from '../layer-differences.service.js';
import { CycleInViewView } from './cycle-in-view.view.js';
import { UnitRowView } from './unit-row.view.js';

class SpreadView implements Spread {
  @ApiProperty({ description: 'below zero where the later layer scores less' })
  mean: number;

  @ApiProperty({ description: 'standard deviation; 0 of a single assessment' })
  deviation: number;
}

class DifferenceSumsView {
  @ApiProperty({ description: 'how many are compared' })
  assessments: number;

  @ApiProperty({ type: SpreadView, description: 'points' })
  total: SpreadView;

  @ApiProperty({ type: [SpreadView], description: 'the six change areas, in shares of -1..1' })
  areas: SpreadView[];

  static of({ assessments, total, areas }: DifferenceSums): DifferenceSumsView {
    return { assessments, total, areas: [...areas] };
  }
}

class InstitutionDifferenceView extends DifferenceSumsView {
  @ApiProperty()
  institutionId: string;

  @ApiProperty()
  institutionName: string;

  @ApiProperty({ enum: INSTITUTION_KINDS, enumName: 'InstitutionKind' })
  institutionKind: InstitutionKind;

  static with(row: InstitutionDifference): InstitutionDifferenceView {
    const { institutionId, institutionName, institutionKind } = row;
    return { institutionId, institutionName, institutionKind, ...DifferenceSumsView.of(row) };
  }
}

export class DifferencesView {
  @ApiProperty({ type: CycleInViewView, nullable: true, description: 'null where there is no assessment yet' })
  cycle: CycleInViewView | null;

  @ApiProperty({ type: DifferenceSumsView, nullable: true, description: 'null where nothing is compared yet' })
  all: DifferenceSumsView | null;

  @ApiProperty({ type: [InstitutionDifferenceView], description: 'those that differ most first' })
  institutions: InstitutionDifferenceView[];

  @ApiProperty({ description: 'institutions of the whole list' })
  count: number;

  @ApiProperty({ type: String, nullable: true, description: 'to send as `after`; null: this was the last page' })
  next: string | null;

  static of({ cycle, all, rows, count, next }: Differences): DifferencesView {
    return {
      cycle: CycleInViewView.orNull(cycle),
      all: all === null ? null : DifferenceSumsView.of(all),
      institutions: rows.map((row) => InstitutionDifferenceView.with(row)),
      count,
      next,
    };
  }
}

class UnitDifferenceView extends UnitRowView {
  @ApiProperty()
  assessmentId: string;

  @ApiProperty({ enum: ASSESSMENT_KINDS, enumName: 'AssessmentKind' })
  kind: AssessmentKind;

  @ApiProperty({ description: 'points, below zero where the later layer scores less' })
  total: number;

  @ApiProperty({ type: [Number], description: 'the six change areas, in shares of -1..1' })
  areas: number[];

  static with(row: UnitDifference): UnitDifferenceView {
    const { assessmentId, kind, total, areas } = row;
    return { assessmentId, kind, total, areas: [...areas], ...UnitRowView.of(row) };
  }
}

export class UnitDifferencesView {
  @ApiProperty({ type: CycleInViewView, nullable: true, description: 'null where there is no assessment yet' })
  cycle: CycleInViewView | null;

  @ApiProperty({ type: [UnitDifferenceView], description: 'those that differ most first' })
  rows: UnitDifferenceView[];

  @ApiProperty({ type: String, nullable: true, description: 'to send as `after`; null: this was the last page' })
  next: string | null;

  static of({ cycle, rows, next }: UnitDifferences): UnitDifferencesView {
    return { cycle: CycleInViewView.orNull(cycle), rows: rows.map((row) => UnitDifferenceView.with(row)), next };
  }
}
