import { ApiProperty } from '@nestjs/swagger';
import type { FiguredItems, ItemRow } from '../item-figures.service.js';
import { CycleInViewView } from './cycle-in-view.view.js';

class ItemLabelView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  en: string;
}

class ItemFigureView {
  @ApiProperty()
  code: string;

  @ApiProperty({ type: ItemLabelView })
  label: ItemLabelView;

  @ApiProperty({ type: Number, nullable: true, description: 'its change area, 1..6; null: an item of the results' })
  areaNo: number | null;

  @ApiProperty({ description: 'of how many sheets' })
  sheets: number;

  @ApiProperty({ description: '0..1, the mean value; a blank counts 0' })
  mean: number;

  @ApiProperty({ description: 'on how many sheets it is worth 1' })
  fullMarks: number;

  @ApiProperty({ description: 'on how many sheets it is blank, or awaits a ruling' })
  blanks: number;

  static of({ code, label, areaNo, sheets, mean, fullMarks, blanks }: ItemRow): ItemFigureView {
    return { code, label: { id: label.id, en: label.en }, areaNo, sheets, mean, fullMarks, blanks };
  }
}

export class ItemFiguresView {
  @ApiProperty({ type: CycleInViewView, nullable: true, description: 'null where there is no assessment yet' })
  cycle: CycleInViewView | null;

  @ApiProperty({ type: [ItemFigureView], description: 'every item; none where no sheet of the layer is done' })
  rows: ItemFigureView[];

  static of({ cycle, rows }: FiguredItems): ItemFiguresView {
    return { cycle: CycleInViewView.orNull(cycle), rows: rows.map((row) => ItemFigureView.of(row)) };
  }
}
