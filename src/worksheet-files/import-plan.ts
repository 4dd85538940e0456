import { type Answer, asksForRuling, type CountsAnswer } from '../domain/answer.js';
import type { Item } from '../domain/instrument.js';
import { finding, type Finding } from './finding.js';
import { type ReadCell, type ReadItem, VALUE } from './read-items.js';
import { type ReadWorksheet, withRuling } from './worksheet-reading.js';

/** The field of an item that its note is. */
export const NOTE = 'note';

export type CellValue = string | number | null;

/** CHANGED is taken over; a CONFLICT was changed on both sides since the export, and somebody has to choose. */
export type CellState = 'CHANGED' | 'CONFLICT';

export interface PlannedCell {
  /** VALUE, NOTE, or the key of a count. */
  readonly field: string;
  readonly row: number;
  readonly column: string;
  readonly state: CellState;
  /** As exported; null also where that is not known. */
  readonly base: CellValue;
  /** As saved now. */
  readonly saved: CellValue;
  readonly file: CellValue;
}

export interface SavedAnswer {
  readonly value: Answer | null;
  readonly note: string;
  /** null where nothing was ever saved. */
  readonly version: number | null;
}

/** An item of which something changes. */
export interface PlannedItem {
  readonly item: string;
  readonly saved: SavedAnswer;
  readonly cells: readonly PlannedCell[];
}

export interface ImportPlan {
  readonly items: readonly PlannedItem[];
  readonly findings: readonly Finding[];
}

export interface PlanSource {
  readonly read: ReadWorksheet;
  /** What is saved, of the items that the person reads. */
  readonly saved: ReadonlyMap<string, SavedAnswer>;
  readonly mayAnswer: (item: string) => boolean;
}

const NOTHING: SavedAnswer = { value: null, note: '', version: null };

/** What a file would change, cell by cell: against what was exported, where that is known, and what is saved now. */
export function planImport({ read, saved, mayAnswer }: PlanSource): ImportPlan {
  const items: PlannedItem[] = [];
  const findings: Finding[] = [];
  for (const [code, item] of read.items) {
    const now = saved.get(code) ?? NOTHING;
    const base = read.base === null ? null : (read.base.answers.get(code) ?? NOTHING);
    const cells = cellsOf(item, now, base);
    if (cells.length === 0) continue;
    const { row, column } = cells[0]!;
    const at = { sheet: read.sheet, row, column, item: code };
    if (!mayAnswer(code)) {
      findings.push(finding('NOT_YOURS', at));
      continue;
    }
    items.push({ item: code, saved: now, cells });
    if (losesRuling(item, now, cells)) findings.push(finding('RULING_GONE', at));
  }
  return { items, findings };
}

type BaseAnswer = Pick<SavedAnswer, 'value' | 'note'>;

function cellsOf({ item, cells, note }: ReadItem, saved: SavedAnswer, base: BaseAnswer | null): PlannedCell[] {
  const fields = [...cells, [NOTE, note] as const];
  return fields.flatMap(([field, cell]) => {
    if (cell.isRefused) return [];
    return plannedCell(field, cell, {
      base: base === null ? undefined : fieldOf(item, base, field),
      saved: fieldOf(item, saved, field),
    });
  });
}

interface Known {
  /** undefined where nobody knows what was exported: a blank then says nothing, and a difference is for somebody to settle. */
  readonly base: CellValue | undefined;
  readonly saved: CellValue;
}

function plannedCell(field: string, { row, column, value }: ReadCell, { base, saved }: Known): PlannedCell[] {
  const file = field === NOTE ? (value ?? '') : value;
  if (file === saved) return [];
  const at = { field, row, column, base: base ?? null, saved, file };
  if (base === undefined) {
    if (isBlank(file)) return [];
    return [{ ...at, state: isBlank(saved) ? 'CHANGED' : 'CONFLICT' }];
  }
  if (file === base) return [];
  return [{ ...at, state: saved === base ? 'CHANGED' : 'CONFLICT' }];
}

function isBlank(value: CellValue): boolean {
  return value === null || value === '';
}

/** One field of an answer as its cell shows it. */
export function fieldOf(item: Item, { value, note }: BaseAnswer, field: string): CellValue {
  if (field === NOTE) return note;
  if (item.kind !== 'ratio' || value === null) return value as CellValue;
  return ((value as CountsAnswer)[field] as number | undefined) ?? null;
}

function losesRuling({ item }: ReadItem, { value }: SavedAnswer, cells: readonly PlannedCell[]): boolean {
  if (item.kind !== 'ratio' || typeof value !== 'object' || value?.ruling === undefined) return false;
  const merged = { ...value, ...Object.fromEntries(cells.map(({ field, file }) => [field, file])) } as CountsAnswer;
  return !asksForRuling(item, merged);
}

/** Whose word somebody takes in a conflict. */
export const SIDES = ['FILE', 'SAVED'] as const;
export type Side = (typeof SIDES)[number];

/** The conflicts that `sideOf` leaves open. */
export function openConflicts(plan: ImportPlan, sideOf: SideOf): { item: string; field: string }[] {
  return plan.items.flatMap(({ item, cells }) =>
    cells
      .filter(({ state, field }) => state === 'CONFLICT' && sideOf(item, field) === undefined)
      .map(({ field }) => ({ item, field })),
  );
}

export type SideOf = (item: string, field: string) => Side | undefined;

/** What an item is to say once what changes is taken over; null where every choice was for what is saved. */
export function mergedAnswer(item: Item, { saved, cells }: PlannedItem, sideOf: SideOf): BaseAnswer | null {
  const taken = cells.filter(({ field, state }) => state === 'CHANGED' || sideOf(item.code, field) === 'FILE');
  if (taken.length === 0) return null;
  const given = new Map(taken.map(({ field, file }) => [field, file]));
  const note = given.has(NOTE) ? String(given.get(NOTE)) : saved.note;
  if (item.kind !== 'ratio') return { value: given.has(VALUE) ? (given.get(VALUE) ?? null) : saved.value, note };
  const counts = item.counts.map(
    ({ key }) => [key, given.has(key) ? (given.get(key) ?? null) : fieldOf(item, saved, key)] as const,
  );
  if (counts.every(([, count]) => count === null)) return { value: null, note };
  const filled = counts.filter((entry): entry is readonly [string, number] => entry[1] !== null);
  return { value: withRuling({ item }, Object.fromEntries(filled), saved.value), note };
}
