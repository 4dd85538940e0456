import { type Language, numberInWords } from '../common/in-words.js';
import type { Instrument, ResultComponent } from '../domain/instrument.js';
import type { Scorecard } from '../domain/scoring.js';
import { WORDS } from './paper.js';

/** One line of the report's table: points and their share of the weight, for each layer. */
export interface ScoreRow {
  readonly level: 'total' | 'part' | 'group' | 'detail';
  readonly label: string;
  readonly weight: string;
  readonly cells: readonly (readonly [score: string, share: string])[];
}

interface Scored {
  readonly score: number;
  readonly weight: number;
}

/** Total, levers by area and aspect, results by component, as each layer scored them. */
export class ScoreTable {
  constructor(
    private readonly instrument: Instrument,
    private readonly scorecards: readonly Scorecard[],
    private readonly language: Language,
  ) {}

  rows(): ScoreRow[] {
    const { scale, levers, results } = this.instrument;
    const { language } = this;
    return [
      this.row('total', WORDS[language].total, ({ total }) => ({ score: total, weight: scale })),
      this.row('part', levers.title[language], (card) => ({ score: card.levers, weight: levers.weight })),
      ...this.areas(),
      this.row('part', results.title[language], (card) => ({ score: card.results, weight: results.weight })),
      ...this.instrument.components.flatMap((component) => this.component(component)),
    ];
  }

  private areas(): ScoreRow[] {
    const { language } = this;
    const words = WORDS[language];
    return this.instrument.areas.flatMap(({ no, title, aspects }) => [
      this.row('group', `${words.area} ${no}: ${title[language]}`, ({ areas }) => areas.find((area) => area.no === no)),
      ...aspects.map(({ code, kind }) => this.row('detail', words[kind], ({ nodes }) => nodes.get(code))),
    ]);
  }

  /** Without the items that the reader may not read. */
  private component({ code, title, items }: ResultComponent): ScoreRow[] {
    const { language } = this;
    const readable = items.filter((item) => this.scorecards.some(({ nodes }) => nodes.has(item.code)));
    return [
      this.row('group', `${code} ${title[language]}`, ({ nodes }) => nodes.get(code)),
      ...readable.map((item) => this.row('detail', item.label[language], ({ nodes }) => nodes.get(item.code))),
    ];
  }

  private row(level: ScoreRow['level'], label: string, of: (scorecard: Scorecard) => Scored | undefined): ScoreRow {
    const scored = this.scorecards.map((scorecard) => of(scorecard) ?? { score: 0, weight: 0 });
    const weight = numberInWords(scored[0]?.weight ?? 0, this.language);
    return { level, label, weight, cells: scored.map((each) => this.cell(each)) };
  }

  private cell({ score, weight }: Scored): readonly [string, string] {
    const share = weight === 0 ? 0 : (score / weight) * 100;
    return [numberInWords(score, this.language), `${numberInWords(share, this.language)} %`];
  }
}
