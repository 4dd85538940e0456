import type { Instrument, Item, RatioItem } from '../domain/instrument.js';
import type { Layer } from '../domain/lifecycle.js';
import type { OfficialQuestion } from '../wordings/wording-match.js';

/** A question in its row of the ministry's answer sheet (2026), and where one layer answers it. */
export interface AnswerSheetRow {
  readonly row: number;
  readonly item: Item;
  /** The count that is asked for; null for the whole item. */
  readonly count: RatioItem['counts'][number] | null;
  readonly question: OfficialQuestion;
  /** What is written in the hidden column. */
  readonly id: string;
  /** Column letters. */
  readonly answer: string;
  readonly note: string;
  /** An item of several counts has its note beside the first. */
  readonly hasNote: boolean;
}

export interface AnswerSheetForm {
  readonly instrument: Instrument;
  readonly sheetName: string;
  readonly layer: AnsweringLayer;
  /** The leftmost column that anything is answered in: what is asked stands before it. */
  readonly firstColumn: string;
  /** From top to bottom. */
  readonly rows: readonly AnswerSheetRow[];
}

/** The layers that the answer sheet has columns for. */
export type AnsweringLayer = Exclude<Layer, 'TPN'>;

/** null for the TPN, which the answer sheet has no columns for, and where no official wording says in which row a question stands. */
export function answerSheetForm(
  instrument: Instrument,
  questions: readonly OfficialQuestion[],
  layer: Layer,
): AnswerSheetForm | null {
  const [first] = questions;
  if (layer === 'TPN' || first === undefined) return null;
  const rows = questions.map((question) => rowOf(instrument, question, layer)).sort((a, b) => a.row - b.row);
  const columns = questions.flatMap(({ cells }) => [cells.unitAnswer, cells.unitNote, cells.evidence, cells.tpiAnswer]);
  const firstColumn = columns.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0]!;
  return { instrument, sheetName: first.cells.sheet, layer, firstColumn, rows };
}

function rowOf({ items }: Instrument, question: OfficialQuestion, layer: AnsweringLayer): AnswerSheetRow {
  const { unitAnswer, unitNote, tpiAnswer, tpiNote, row } = question.cells;
  const item = items.get(question.item)!;
  const counts = item.kind === 'ratio' ? item.counts : [];
  const count = counts.find(({ key }) => key === question.count) ?? null;
  const hasNote = count === null || count === counts[0];
  const columns = layer === 'UNIT' ? { answer: unitAnswer, note: unitNote } : { answer: tpiAnswer, note: tpiNote };
  return { row, item, count, question, id: `soal-${question.soalId}`, ...columns, hasNote };
}
