import { ApiProperty } from '@nestjs/swagger';
import type { Scorecard } from '../../domain/scoring.js';
import type { AnswerOutcome } from '../answer-saving.service.js';
import type { AnswersOutcome } from '../answers-saving.service.js';
import { ANSWER_SCHEMA } from './answer.schema.js';
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

  static of({ total, levers, results, answered, items }: Scorecard): SheetSumsView {
    return { total, levers, results, answered, items };
  }
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
    const { score, weight, share } = scorecard.nodes.get(item) ?? { score: 0, weight: 0, share: 0 };
    return {
      item,
      value,
      note,
      version,
      node: { score, weight, share },
      score: SheetSumsView.of(scorecard),
    };
  }
}

export class AnswersSavedView {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, description: 'by item, to send next time' })
  versions: Readonly<Record<string, number>>;

  @ApiProperty({ description: 'the whole sheet, blank items counting 0' })
  score: SheetSumsView;

  static of({ versions, scorecard }: AnswersOutcome): AnswersSavedView {
    return { versions: Object.fromEntries(versions), score: SheetSumsView.of(scorecard) };
  }
}
