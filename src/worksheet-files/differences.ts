import type { Worksheet } from 'exceljs';
import { type Answers, type CountsAnswer, sumOf } from '../domain/answer.js';
import { contentOf } from './cell-content.js';
import { type DifferenceCause, finding, type Finding } from './finding.js';
import type { FoundRow } from './found-rows.js';
import { type AnnexDefects, type Figures, figuresOf, type FiguresView, NO_DEFECTS } from './sheet-figures.js';
import { COLUMNS, kindWordOf } from './worksheet-cells.js';
import type { CountSumRow, LayoutRow, WorksheetLayout } from './worksheet-layout.js';

/** Closer is the same: spreadsheets calculate with the same numbers in another order. */
const TOLERANCE = 1e-6;
const MEAN_OF = /^AVERAGE\(\$?[A-Z]+\$?(\d+):\$?[A-Z]+\$?(\d+)\)/i;

export interface Compared {
  readonly sheet: Worksheet;
  readonly layout: WorksheetLayout;
  readonly rows: readonly FoundRow[];
  readonly answers: Answers;
  /** Whether the formulas are those that we write. */
  readonly isOurs: boolean;
}

/** Every calculated cell that says something else than our score where blanks count 0, with why. Ours is what counts. */
export function differencesOf(compared: Compared): readonly Finding[] {
  const { sheet, layout, rows, answers, isOurs } = compared;
  const defects = isOurs ? NO_DEFECTS : defectsOf(compared);
  const ours = figuresOf(layout, answers, 'zero');
  const causes = new Causes(layout, answers, defects, isOurs ? 'zero' : 'annex');
  const totals = isOurs
    ? []
    : layout.rows.filter(({ kind }) => kind === 'total').map((place) => ({ place, row: place.row }));
  const isMoved = rows.some(({ place, row }) => place.row !== row);
  return [
    ...rows.flatMap((found) => typedOver(compared, found)),
    ...[...rows, ...(isMoved ? [] : totals)].flatMap(({ place, row }) => {
      const content = contentOf(sheet.getCell(`${COLUMNS.value}${row}`));
      const own = ours.get(place.row) ?? null;
      if (content.kind !== 'formula' || content.result === null || own === null) return [];
      const cached = content.result === 'error' ? NaN : content.result;
      if (isSame(cached, own)) return [];
      const value = content.result === 'error' ? '#' : String(cached);
      const at = { sheet: sheet.name, row, column: COLUMNS.value, item: itemOf(place), value };
      return [finding('CACHED_VALUE', { ...at, read: String(own), causes: causes.of(place, { cached, own }) })];
    }),
  ];
}

function itemOf(place: LayoutRow): string | null {
  return place.kind === 'item' ? place.item.code : null;
}

function isSame(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) <= TOLERANCE;
}

/** What the formulas of a file do otherwise than the annex means; each is named in domain/rules, section 2. */
function defectsOf({ sheet, rows }: Compared): AnnexDefects {
  const uncounted = new Set<number>();
  const misread = new Map<number, readonly number[]>();
  const typed = new Map<number, number | null>();
  for (const { place, row } of rows) {
    const kind = sheet.getCell(`${COLUMNS.kind}${row}`).text.replace(/\s+/g, ' ').trim();
    if (place.kind === 'item' && place.points === null && kind !== kindWordOf(place.item)) uncounted.add(place.row);
    const instead = place.kind === 'group' && place.made === 'sum' ? meanInstead(sheet, row) : null;
    if (instead !== null) misread.set(place.row, instead);
    const content = place.kind === 'count-sum' ? contentOf(sheet.getCell(`${COLUMNS.answer}${row}`)) : null;
    if (content?.kind === 'number') typed.set(place.row, content.number);
    if (content?.kind === 'blank') typed.set(place.row, null);
  }
  return { uncounted, misread, typed };
}

function meanInstead(sheet: Worksheet, row: number): readonly number[] | null {
  const content = contentOf(sheet.getCell(`${COLUMNS.value}${row}`));
  const [, from, to] = content.kind === 'formula' ? (MEAN_OF.exec(content.formula) ?? []) : [];
  if (from === undefined || to === undefined || Number(to) - Number(from) > 100) return null;
  return Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, step) => Number(from) + step);
}

/** A number where a formula belongs: what it should be is calculated. */
function typedOver({ sheet, answers }: Compared, { place, row }: FoundRow): Finding[] {
  if (place.kind !== 'count-sum' && !(place.kind === 'item' && place.item.kind === 'ratio')) return [];
  const content = contentOf(sheet.getCell(`${COLUMNS.answer}${row}`));
  const own = place.kind === 'count-sum' ? sumOfDenominators(place, answers) : null;
  if (content.kind === 'formula' || content.kind === 'blank') return [];
  if (content.kind === 'number' && own === content.number) return [];
  const value = content.kind === 'number' ? String(content.number) : content.text;
  const at = { sheet: sheet.name, row, column: COLUMNS.answer, item: place.item.code, value };
  return [finding('TYPED_OVER', { ...at, read: own === null ? null : String(own), causes: ['SUM_TYPED'] })];
}

function sumOfDenominators({ item }: CountSumRow, answers: Answers): number | null {
  const counts = answers.get(item.code) as CountsAnswer | undefined;
  return counts === undefined || item.ratio.kind !== 'share' ? null : sumOf(counts, item.ratio.denominator);
}

class Causes {
  private readonly meant: Figures;
  private readonly theirs: Figures;
  /** What the file would come to if it did not do one thing otherwise. */
  private readonly without: readonly (readonly [DifferenceCause, Figures])[];
  private readonly rows: ReadonlyMap<number, LayoutRow>;

  constructor(layout: WorksheetLayout, answers: Answers, defects: AnnexDefects, view: FiguresView) {
    const figures = (others: AnnexDefects) => figuresOf(layout, answers, view, others);
    this.meant = figures(NO_DEFECTS);
    this.theirs = figures(defects);
    this.without = [
      ['KIND_MISSPELLED', figures({ ...defects, uncounted: NO_DEFECTS.uncounted })],
      ['ROWS_MISREAD', figures({ ...defects, misread: NO_DEFECTS.misread })],
      ['SUM_TYPED', figures({ ...defects, typed: NO_DEFECTS.typed })],
    ];
    this.rows = new Map(layout.rows.map((row) => [row.row, row]));
  }

  /** Why a row says what it does and not what we score; NOT_RECALCULATED where its own formulas do not come to that. */
  of({ row }: LayoutRow, { cached, own }: { cached: number; own: number }): DifferenceCause[] {
    const file = this.theirs.get(row) ?? null;
    if (!isSame(file, cached)) return ['NOT_RECALCULATED'];
    const defects = this.without
      .filter(([, figures]) => !isSame(figures.get(row) ?? null, file))
      .map(([cause]) => cause);
    const annex = this.meant.get(row) ?? null;
    return isSame(annex, own) ? defects : [this.ofBlanks(row, annex), ...defects];
  }

  private ofBlanks(row: number, annex: number | null): DifferenceCause {
    if (annex === null || !Number.isNaN(annex)) return 'BLANKS_LEFT_OUT';
    return this.hasZeroBelow(row) ? 'ZERO_DENOMINATOR' : 'BLANK_GROUP';
  }

  private hasZeroBelow(row: number): boolean {
    const place = this.rows.get(row);
    if (place?.kind === 'item') return place.item.kind === 'ratio' && Number.isNaN(this.meant.get(row));
    return place !== undefined && 'of' in place && place.of.some((below) => this.hasZeroBelow(below));
  }
}
