import { ApiProperty } from '@nestjs/swagger';
import type { OfficialWording } from '../official-wording.entity.js';
import type { OfficialQuestion } from '../wording-match.js';
import type { ImportedWording } from '../wordings.service.js';

export class OfficialQuestionView {
  @ApiProperty({ description: 'the number of the question in the question master' })
  soalId: number;

  @ApiProperty({ description: 'the code of the item that asks it' })
  item: string;

  @ApiProperty({ type: String, nullable: true, description: 'the count that it asks for; null for the whole item' })
  count: string | null;

  @ApiProperty()
  text: string;

  @ApiProperty({ type: String, nullable: true })
  criteria: string | null;

  static of({ soalId, item, count, text, criteria }: OfficialQuestion): OfficialQuestionView {
    return { soalId, item, count, text, criteria };
  }
}

export class WordingView {
  @ApiProperty()
  instrumentId: string;

  @ApiProperty({ type: Number, nullable: true, description: 'of the question master; null where none was imported' })
  year: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of all of it, in hex' })
  digest: string | null;

  @ApiProperty({ type: Date, nullable: true })
  importedAt: Date | null;

  @ApiProperty({ type: [OfficialQuestionView] })
  questions: OfficialQuestionView[];

  static of(instrumentId: string, wording: OfficialWording | null): WordingView {
    if (wording === null) return { instrumentId, year: null, digest: null, importedAt: null, questions: [] };
    const { year, digest, importedAt, questions } = wording;
    return {
      instrumentId,
      year,
      digest,
      importedAt,
      questions: questions.map((question) => OfficialQuestionView.of(question)),
    };
  }
}

export class ImportedWordingView {
  @ApiProperty()
  instrumentId: string;

  @ApiProperty()
  year: number;

  @ApiProperty({ description: 'how many questions are attached' })
  questions: number;

  @ApiProperty({ description: 'false where the same was attached already' })
  isChanged: boolean;

  @ApiProperty({ type: [String], description: 'sub-components that the master parts in two, as is known' })
  accepted: string[];

  static of({ instrumentId, year, questions, isChanged, accepted }: ImportedWording): ImportedWordingView {
    return { instrumentId, year, questions, isChanged, accepted: [...accepted] };
  }
}
