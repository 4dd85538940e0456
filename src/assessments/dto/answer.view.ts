import { ApiProperty } from '@nestjs/swagger';
import { ANSWER_SCHEMA } from './answer.schema.js';
import type { AnswerOutcome } from '../answer-saving.service.js';
import { NodeScoreView } from './scorecard.view.js';

export class SheetSumsView {
  @ApiProperty()
  total: number;

  @ApiProperty()
  levers: number;

  @ApiProperty()
  results: number;

  @ApiProperty()
  answered: number;

  @ApiProperty()
  items: number;
}

export class AnswerSavedView {
  @ApiProperty()
  item: string;

  @ApiProperty(ANSWER_SCHEMA)
  value: unknown;

  @ApiProperty()
  note: string;

  @ApiProperty({ description: 'also the ETag; send it as If-Match with the next change' })
  version: number;

  @ApiProperty({ description: "the item's own score" })
  node: NodeScoreView;

  @ApiProperty({ description: 'the whole sheet, blank items counting 0' })
  score: SheetSumsView;

  static of({ item, value, note, version, scorecard }: AnswerOutcome): AnswerSavedView {
    const { total, levers, results, answered, items, nodes } = scorecard;
    const { score, weight, share } = nodes.get(item) ?? { score: 0, weight: 0, share: 0 };
    return {
      item,
      value,
      note,
      version,
      node: { score, weight, share },
      score: { total, levers, results, answered, items },
    };
  }
}
