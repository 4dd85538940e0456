import { ApiProperty } from '@nestjs/swagger';
import { type Layer, LAYERS } from '../../domain/lifecycle.js';
import { ANSWER_SCHEMA } from './answer.schema.js';
import type { Answer, Sheet } from '../sheet.entity.js';

export class SheetView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  assessmentId: string;

  @ApiProperty({ enum: LAYERS, enumName: 'Layer' })
  layer: Layer;

  @ApiProperty({ type: String, nullable: true })
  authorId: string | null;

  @ApiProperty({ description: 'true for the sheet that speaks for its layer' })
  isConsensus: boolean;

  @ApiProperty({ type: Date, nullable: true, description: 'null while it can be written on' })
  sealedAt: Date | null;

  static of({ id, assessmentId, layer, authorId, isConsensus, sealedAt }: Sheet): SheetView {
    return { id, assessmentId, layer, authorId, isConsensus, sealedAt };
  }
}

export class AnswerView {
  @ApiProperty()
  item: string;

  @ApiProperty(ANSWER_SCHEMA)
  value: unknown;

  @ApiProperty()
  note: string;

  @ApiProperty()
  version: number;

  @ApiProperty()
  answeredAt: Date;

  @ApiProperty()
  answeredBy: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'the assessment it was carried over from, until confirmed',
  })
  toConfirmFrom: string | null;

  static of({ itemCode, value, note, version, answeredAt, answeredBy, toConfirmFrom }: Answer): AnswerView {
    return { item: itemCode, value, note, version, answeredAt, answeredBy, toConfirmFrom };
  }
}

export class SheetDetailView extends SheetView {
  @ApiProperty({ type: [AnswerView] })
  answers: AnswerView[];

  static with(sheet: Sheet, answers: readonly Answer[]): SheetDetailView {
    return { ...SheetView.of(sheet), answers: answers.map((answer) => AnswerView.of(answer)) };
  }
}
