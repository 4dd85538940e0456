import { ApiProperty } from '@nestjs/swagger';
import { ASSESSMENT_KINDS, type AssessmentKind, type Layer, LAYERS } from '../../domain/lifecycle.js';
import { INSTITUTION_KINDS, type InstitutionKind } from '../../institutions/institution-kind.js';
import { type HeatCell, heatCells } from '../heat-cell.js';
import type { AreaMinima } from '../heat-map.repository.js';
import type { HeatPage, InstitutionHeatRow, UnitHeatRow } from '../heat-map.service.js';
import { CycleInViewView } from './cycle-in-view.view.js';
import { UnitRowView } from './unit-row.view.js';

class HeatCellView implements HeatCell {
  @ApiProperty({ minimum: 1, maximum: 6, description: 'the change area' })
  no: number;

  @ApiProperty({ description: '0..1' })
  share: number;

  @ApiProperty()
  isBelowWbk: boolean;

  @ApiProperty()
  isBelowWbbm: boolean;
}

class AreaMinimaView implements AreaMinima {
  @ApiProperty({ description: 'least share of every area for WBK, 0..1' })
  wbkMinimum: number;

  @ApiProperty({ description: 'the same for WBBM' })
  wbbmMinimum: number;

  static orNull(row: AreaMinima | undefined): AreaMinimaView | null {
    return row === undefined ? null : { wbkMinimum: row.wbkMinimum, wbbmMinimum: row.wbbmMinimum };
  }
}

class UnitHeatRowView extends UnitRowView {
  @ApiProperty()
  assessmentId: string;

  @ApiProperty({ enum: ASSESSMENT_KINDS, enumName: 'AssessmentKind' })
  kind: AssessmentKind;

  @ApiProperty({ enum: LAYERS, enumName: 'Layer', description: 'whose scores these are' })
  layer: Layer;

  @ApiProperty({ description: 'points' })
  total: number;

  @ApiProperty({ type: [HeatCellView], description: 'the six change areas' })
  areas: HeatCellView[];

  static with(row: UnitHeatRow): UnitHeatRowView {
    const { assessmentId, kind, layer, total, areaShares } = row;
    return { assessmentId, kind, layer, total, areas: heatCells(areaShares, row), ...UnitRowView.of(row) };
  }
}

class InstitutionHeatRowView {
  @ApiProperty()
  institutionId: string;

  @ApiProperty()
  institutionName: string;

  @ApiProperty({ enum: INSTITUTION_KINDS, enumName: 'InstitutionKind' })
  institutionKind: InstitutionKind;

  @ApiProperty({ description: 'how many assessments the means are of' })
  assessments: number;

  @ApiProperty({ description: 'points, the mean' })
  total: number;

  @ApiProperty({ type: [HeatCellView], description: 'the six change areas, the mean of each' })
  areas: HeatCellView[];

  static of(row: InstitutionHeatRow): InstitutionHeatRowView {
    const { institutionId, institutionName, institutionKind, assessments, total, areaShares } = row;
    const institution = { institutionId, institutionName, institutionKind };
    return { assessments, total, areas: heatCells(areaShares, row), ...institution };
  }
}

class HeatMapView {
  @ApiProperty({ type: CycleInViewView, nullable: true, description: 'null where there is no assessment yet' })
  cycle: CycleInViewView | null;

  @ApiProperty({ type: AreaMinimaView, nullable: true, description: 'null where there is no row' })
  minima: AreaMinimaView | null;

  @ApiProperty({ description: 'rows of the whole list' })
  count: number;

  @ApiProperty({ type: String, nullable: true, description: 'to send as `after`; null: this was the last page' })
  next: string | null;
}

export class UnitHeatMapView extends HeatMapView {
  @ApiProperty({ type: [UnitHeatRowView] })
  rows: UnitHeatRowView[];

  static of({ cycle, rows, count, next }: HeatPage<UnitHeatRow>): UnitHeatMapView {
    const about = { cycle: CycleInViewView.orNull(cycle), minima: AreaMinimaView.orNull(rows[0]), count, next };
    return { ...about, rows: rows.map((row) => UnitHeatRowView.with(row)) };
  }
}

export class InstitutionHeatMapView extends HeatMapView {
  @ApiProperty({ type: [InstitutionHeatRowView] })
  rows: InstitutionHeatRowView[];

  static of({ cycle, rows, count, next }: HeatPage<InstitutionHeatRow>): InstitutionHeatMapView {
    const about = { cycle: CycleInViewView.orNull(cycle), minima: AreaMinimaView.orNull(rows[0]), count, next };
    return { ...about, rows: rows.map((row) => InstitutionHeatRowView.of(row)) };
  }
}
