import type { Instrument } from '../../../../src/domain/instrument.js';
import type { ItemProgress } from '../../../../src/domain/progress.js';
import { progressOf } from './item-state.js';
import type { WorksheetStore } from './worksheet-store.js';

/** What of the sheet is shown; each stands in the address (`?tampil=kosong`). */
export const FILTERS = ['kosong', 'tanpa-catatan', 'tanpa-bukti', 'dikembalikan'] as const;
export type Filter = (typeof FILTERS)[number];

const LACKING: Readonly<Record<Exclude<Filter, 'dikembalikan'>, ItemProgress>> = {
  kosong: 'blank',
  'tanpa-catatan': 'lacks-note',
  'tanpa-bukti': 'lacks-evidence',
};

/**
 * The items a filter shows as they are at this moment. It is taken once and not followed: a row must not vanish under the
 * cursor of somebody who has just answered it.
 */
export function itemsShown(store: WorksheetStore, filter: Filter): ReadonlySet<string> {
  const items = [...store.instrument.items.values()];
  return new Set(
    items
      .filter((item) => {
        const state = store.state(item.code);
        return filter === 'dikembalikan' ? state.returned !== null : progressOf(item, state) === LACKING[filter];
      })
      .map(({ code }) => code),
  );
}

/** The next blank item after one, around the end of the sheet; null when none is blank. `may` leaves out others' areas. */
export function nextBlank(
  store: WorksheetStore,
  after: string | null,
  may: (areaNo: number) => boolean,
): string | null {
  const { instrument } = store;
  const codes = answerable(instrument, may);
  const begin = after === null ? 0 : codes.indexOf(after) + 1;
  const ordered = [...codes.slice(begin), ...codes.slice(0, begin)];
  const isBlank = (code: string) => {
    const item = instrument.items.get(code);
    return item !== undefined && progressOf(item, store.state(code)) === 'blank';
  };
  return ordered.find((code) => code !== after && isBlank(code)) ?? null;
}

function answerable(instrument: Instrument, may: (areaNo: number) => boolean): readonly string[] {
  return [...instrument.items.keys()].filter((code) => may(instrument.areaNoOf.get(code) ?? 0));
}
