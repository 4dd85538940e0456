import { ApiProperty } from '@nestjs/swagger';
import type { FieldChange } from '../../domain/item-changes.js';
import type { CarriedItem, CarryOver } from '../carry-overs.service.js';

export class FieldChangeView {
  @ApiProperty({ example: 'options.B.criterion.en' })
  field: string;

  @ApiProperty({ type: String, nullable: true, description: 'null where it was not there' })
  before: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'null where it is gone' })
  after: string | null;

  static of({ field, before, after }: FieldChange): FieldChangeView {
    return { field, before, after };
  }
}

export class CarriedItemView {
  @ApiProperty()
  item: string;

  @ApiProperty({ description: 'false while it does not count for the submission' })
  isConfirmed: boolean;

  @ApiProperty({ type: FieldChangeView, nullable: true, description: 'where the official wording alone has changed' })
  wording: FieldChangeView | null;

  static of({ item, isConfirmed, wording }: CarriedItem): CarriedItemView {
    return { item, isConfirmed, wording: wording === null ? null : FieldChangeView.of(wording) };
  }
}

export class ChangedItemView {
  @ApiProperty()
  item: string;

  @ApiProperty({ type: [FieldChangeView] })
  fields: FieldChangeView[];

  static of(item: string, changes: readonly FieldChange[]): ChangedItemView {
    return { item, fields: changes.map((change) => FieldChangeView.of(change)) };
  }
}

export class CarryOverView {
  @ApiProperty({ type: String, nullable: true, description: 'null when the assessment started empty' })
  fromAssessmentId: string | null;

  @ApiProperty({ type: Number, nullable: true })
  fromYear: number | null;

  @ApiProperty({ type: [CarriedItemView] })
  carried: CarriedItemView[];

  @ApiProperty({ type: [ChangedItemView], description: 'another question now: not carried' })
  changed: ChangedItemView[];

  @ApiProperty({ type: [String], description: 'items that were not asked then' })
  added: string[];

  @ApiProperty({ type: [String], description: 'items that are not asked any more' })
  gone: string[];

  static of(carryOver: CarryOver | null): CarryOverView {
    if (carryOver === null)
      return { fromAssessmentId: null, fromYear: null, carried: [], changed: [], added: [], gone: [] };
    const { from, carried, items } = carryOver;
    return {
      fromAssessmentId: from.id,
      fromYear: from.year,
      carried: carried.map((item) => CarriedItemView.of(item)),
      changed: [...items.changed].map(([item, changes]) => ChangedItemView.of(item, changes)),
      added: [...items.added],
      gone: [...items.gone],
    };
  }
}
