import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Instrument, Item } from '../../../../src/domain/instrument.js';
import type { ItemState } from './item-state.js';
import type { Worksheet } from './worksheet.js';
import type { Summary } from './worksheet-store.js';

/** What every part of the page knows of the sheet. It never changes while the sheet is open, so nothing is drawn anew by it. */
export interface WorksheetContextValue {
  readonly worksheet: Worksheet;
  readonly instrument: Instrument;
  readonly assessmentId: string;
  readonly unitId: string;
  /** Whether this person may answer items of an area now; 0 for the results. */
  readonly isWritable: (areaNo: number) => boolean;
  /** The name behind an account of the unit, where it is known. */
  readonly nameOf: (accountId: string) => string | null;
  /** Brings an item into view, whatever hides it, and the focus into it. */
  readonly goTo: (code: string) => void;
}

export const WorksheetContext = createContext<WorksheetContextValue | null>(null);

export function useWorksheet(): WorksheetContextValue {
  const value = useContext(WorksheetContext);
  if (value === null) throw new Error('This stands only on a worksheet.');
  return value;
}

/** One item; the component follows this one alone. */
export function useItem(code: string): ItemState {
  const { store } = useWorksheet().worksheet;
  return useSyncExternalStore(
    (listener) => store.onItem(code, listener),
    () => store.state(code),
  );
}

/** What all items add up to. */
export function useSummary(): Summary {
  const { store } = useWorksheet().worksheet;
  return useSyncExternalStore(
    (listener) => store.onChange(listener),
    () => store.summary(),
  );
}

/** Points an item carries when every item counts, as for the gates. */
export function weightOf(instrument: Instrument, item: Item): number {
  if (item.points !== null) return item.points;
  const subComponents = instrument.areas.flatMap(({ aspects }) => aspects.flatMap((aspect) => aspect.subComponents));
  const parent = subComponents.find(({ items }) => items.includes(item));
  return parent === undefined ? 0 : parent.weight / parent.items.length;
}
