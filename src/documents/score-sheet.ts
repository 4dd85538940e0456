import type { AssessmentRow } from '../assessments/assessment-row.js';
import { type Language, numberInWords } from '../common/in-words.js';
import { isReplayed } from '../domain/replayed.js';
import type { ChangeArea, Instrument, Item, SubComponent } from '../domain/instrument.js';
import { valueOf } from '../domain/item-value.js';
import { answerInWords, countsInWords } from './answer-in-words.js';
import type { AssessmentReading, LayerReading } from './layer-reading.js';
import { type Fact, WORDS } from './paper.js';
import { PREDICATE_NAMES } from './words.js';

/** A sum in the table, over the points of each layer. */
export interface SumRow {
  readonly level: 'area' | 'aspect' | 'sub';
  readonly code: string;
  readonly label: string;
  readonly weight: string;
  readonly points: readonly string[];
}

/** One item, with the answer of each layer. */
export interface ItemRow {
  readonly level: 'item';
  readonly code: string;
  readonly label: string;
  readonly weight: string;
  readonly cells: readonly { readonly answer: string; readonly value: string; readonly points: string }[];
  /** What a layer said about it. */
  readonly notes: readonly Fact[];
}

export interface ScoreSheet {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly notes: readonly string[];
  readonly layers: readonly string[];
  readonly rows: readonly (SumRow | ItemRow)[];
}

/** The whole worksheet as its layers answered it, with the sums of every sub-component, aspect and area. */
export function scoreSheetOf(reading: AssessmentReading, language: Language): ScoreSheet {
  const { assessment, instrument, layers } = reading;
  const words = WORDS[language];
  return {
    title: `${assessment.unitName}: ${words.kinds[assessment.kind]}`,
    facts: assessmentFacts(assessment, instrument, language),
    notes: readingNotes(reading, language),
    layers: layers.map(({ layer, isDone }) => words.layers[layer] + (isDone ? '' : ` (${words.provisional})`)),
    rows: layers.length === 0 ? [] : new ScoreLines(reading, language).all(),
  };
}

/** Who and what an assessment is about. */
export function assessmentFacts(assessment: AssessmentRow, instrument: Instrument, language: Language): Fact[] {
  const words = WORDS[language];
  const { unitName, institutionName, year, kind, target, isSelfDetermined, stage } = assessment;
  return [
    [words.unit, unitName],
    [words.institution, institutionName],
    [words.cycle, String(year)],
    [words.kind, words.kinds[kind]],
    [words.target, `${target} (${PREDICATE_NAMES[target]})`],
    [words.determinedBy, isSelfDetermined ? words.ownInstitution : words.minister],
    [words.worksheet, `${instrument.title[language]}, ${instrument.regulation}`],
    [words.stage, words.stages[stage]],
  ];
}

/** What must be said before the numbers. */
export function readingNotes({ assessment, instrument, layers }: AssessmentReading, language: Language): string[] {
  const words = WORDS[language];
  const isReadable = (code: string) => layers.every(({ score }) => score.scorecard.nodes.has(code));
  const isWhole = [...instrument.items.keys()].every(isReadable);
  return [
    ...(isReplayed(assessment.year) ? [words.replayed] : []),
    ...(isWhole ? [] : [words.ownAreasOnly]),
    ...(layers.length === 0 ? [words.nothingToSee] : []),
  ];
}

/** The lines of the table, from the areas down to the items. */
class ScoreLines {
  constructor(
    private readonly reading: AssessmentReading,
    private readonly language: Language,
  ) {}

  all(): (SumRow | ItemRow)[] {
    const { language } = this;
    const { instrument } = this.reading;
    const results = instrument.components.flatMap((component) => [
      this.sum('area', component.code, component.title[language], component.weight),
      ...this.items(component.items),
    ]);
    return [...instrument.areas.flatMap((area) => this.area(area)), ...results];
  }

  private area(area: ChangeArea): (SumRow | ItemRow)[] {
    const { language } = this;
    const words = WORDS[language];
    const aspects = area.aspects.flatMap((aspect) => [
      this.sum('aspect', aspect.code, words[aspect.kind], aspect.weight),
      ...aspect.subComponents.flatMap((sub) => this.subComponent(sub)),
    ]);
    const points = this.points(({ score }) => score.scorecard.areas.find(({ no }) => no === area.no)?.score);
    const label = `${words.area} ${area.no}: ${area.title[language]}`;
    return [{ level: 'area', code: '', label, weight: this.number(area.weight), points }, ...aspects];
  }

  private subComponent({ code, title, weight, items }: SubComponent): (SumRow | ItemRow)[] {
    return [this.sum('sub', code, title[this.language], weight), ...this.items(items)];
  }

  private sum(level: SumRow['level'], code: string, label: string, weight: number): SumRow {
    const points = this.points(({ score }) => score.scorecard.nodes.get(code)?.score);
    return { level, code, label, weight: this.number(weight), points };
  }

  /** The items that the reader may read; those of other areas are left out. */
  private items(items: readonly Item[]): ItemRow[] {
    const isReadable = ({ code }: Item) => this.reading.layers.some(({ score }) => score.scorecard.nodes.has(code));
    return items.filter(isReadable).map((item) => this.item(item));
  }

  private item(item: Item): ItemRow {
    const { layers } = this.reading;
    const weight = layers[0]?.score.scorecard.nodes.get(item.code)?.weight ?? 0;
    const facts = { code: item.code, label: item.label[this.language], weight: this.number(weight) };
    const cells = layers.map((reading) => this.cell(item, reading));
    return { level: 'item', ...facts, cells, notes: layers.flatMap((reading) => this.notes(item, reading)) };
  }

  private cell(item: Item, { score, answers }: LayerReading): ItemRow['cells'][number] {
    const { language } = this;
    const answer = answers.get(item.code)?.value ?? undefined;
    const value = valueOf(item, answer);
    return {
      answer: answer === undefined ? '–' : answerInWords(item, answer, language),
      value: value === null ? '–' : this.number(value),
      points: this.number(score.scorecard.nodes.get(item.code)?.score ?? 0),
    };
  }

  private notes(item: Item, { layer, answers }: LayerReading): Fact[] {
    const { language } = this;
    const given = answers.get(item.code);
    const counts = given?.value == null ? '' : countsInWords(item, given.value, language);
    const open = given?.toConfirmFrom == null ? '' : WORDS[language].toConfirm;
    const text = [counts, given?.note.trim() ?? '', open].filter((part) => part !== '').join('. ');
    return text === '' ? [] : [[WORDS[language].layers[layer], text]];
  }

  private points(of: (reading: LayerReading) => number | undefined): string[] {
    return this.reading.layers.map((reading) => this.number(of(reading) ?? 0));
  }

  private number(value: number): string {
    return numberInWords(value, this.language);
  }
}
