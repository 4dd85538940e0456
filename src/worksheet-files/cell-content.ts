import type { Cell } from 'exceljs';

/** What stands in a cell, as far as it matters here. */
export type CellContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'formula'; readonly formula: string; readonly result: number | 'error' | null }
  | { readonly kind: 'other'; readonly text: string };

/** Those of the library, which is large, and not loaded to ask for its numbers. */
const TYPES = {
  Null: 0,
  Merge: 1,
  Number: 2,
  String: 3,
  Hyperlink: 5,
  Formula: 6,
  SharedString: 7,
  RichText: 8,
} as const;

export function contentOf(cell: Cell): CellContent {
  const type: number = cell.type;
  switch (type) {
    case TYPES.Null:
    case TYPES.Merge:
      return { kind: 'blank' };
    case TYPES.Number:
      return { kind: 'number', number: Number(cell.value) };
    case TYPES.String:
    case TYPES.SharedString:
    case TYPES.RichText:
    case TYPES.Hyperlink:
      return cell.text.trim() === '' ? { kind: 'blank' } : { kind: 'text', text: cell.text };
    case TYPES.Formula:
      return { kind: 'formula', formula: cell.formula, result: resultOf(cell.result) };
    default:
      return { kind: 'other', text: cell.text };
  }
}

/** null where the file was saved without calculating, or the formula comes to words. */
function resultOf(result: unknown): number | 'error' | null {
  if (typeof result === 'number') return result;
  return typeof result === 'object' && result !== null && 'error' in result ? 'error' : null;
}

/** As a person reads it. */
export function shownContent(content: CellContent): string {
  switch (content.kind) {
    case 'blank':
      return '';
    case 'number':
      return String(content.number);
    case 'formula':
      return `=${content.formula}`;
    default:
      return content.text;
  }
}
