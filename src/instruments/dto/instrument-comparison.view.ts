import { ApiProperty } from '@nestjs/swagger';
import {
  ITEM_ASPECTS,
  ITEM_DIFFERENCES,
  type ItemAspect,
  type ItemDifference,
  type ItemDifferenceState,
} from '../../domain/instrument-comparison.js';
import type { FieldChange } from '../../domain/item-changes.js';
import type { ComparedInstruments } from '../instrument-comparisons.service.js';

class FieldChangeView {
  @ApiProperty({ example: 'options.B.criterion.en' })
  field: string;

  @ApiProperty({ type: String, nullable: true, description: 'null: it was not there' })
  before: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'null: it is not there any more' })
  after: string | null;

  static of({ field, before, after }: FieldChange): FieldChangeView {
    return { field, before, after };
  }
}

class ItemDifferenceView {
  @ApiProperty({ example: 'A.I.1.i.a' })
  code: string;

  @ApiProperty({ enum: ITEM_DIFFERENCES, enumName: 'ItemDifferenceState' })
  state: ItemDifferenceState;

  @ApiProperty()
  labelId: string;

  @ApiProperty()
  labelEn: string;

  @ApiProperty({ enum: ITEM_ASPECTS, enumName: 'ItemAspect', isArray: true, description: 'what of it changed' })
  aspects: ItemAspect[];

  @ApiProperty({ type: [FieldChangeView] })
  changes: FieldChangeView[];

  static of({ code, state, label, aspects, changes }: ItemDifference): ItemDifferenceView {
    const fields = changes.map((change) => FieldChangeView.of(change));
    return { code, state, labelId: label.id, labelEn: label.en, aspects: [...aspects], changes: fields };
  }
}

export class InstrumentComparisonView {
  @ApiProperty({ description: 'the id of the earlier worksheet' })
  earlier: string;

  @ApiProperty({ description: 'the id of the later worksheet' })
  later: string;

  @ApiProperty({ description: 'how many items ask the same with the same weight' })
  unchanged: number;

  @ApiProperty({ type: [ItemDifferenceView] })
  items: ItemDifferenceView[];

  @ApiProperty({ type: [FieldChangeView], description: 'titles and weights of the parts, minima of the predicates' })
  frame: FieldChangeView[];

  static of({ earlier, later, unchanged, items, frame }: ComparedInstruments): InstrumentComparisonView {
    return {
      earlier: earlier.id,
      later: later.id,
      unchanged,
      items: items.map((item) => ItemDifferenceView.of(item)),
      frame: frame.map((change) => FieldChangeView.of(change)),
    };
  }
}
