import { CursorRefused } from './paging.errors.js';
import type { Ordering, Place } from './ordering.js';

/** A row as a statement answers it. */
export interface PlacedRow {
  readonly place: string;
}

/** A place in an ordering as one word that means nothing to whoever sends it back. */
export function cursorOf({ name }: Ordering, place: Place): string {
  return Buffer.from(JSON.stringify([name, ...place])).toString('base64url');
}

/**
 * The place a cursor stands for. Throws CursorRefused for what was never one, and for one of another list or another order. A place
 * says where to go on and nothing else: who sees which rows is asked anew on every page.
 */
export function placeIn(ordering: Ordering, cursor: string): Place {
  const [name, ...values] = partsOf(cursor);
  if (name !== ordering.name || !ordering.isPlace(values)) throw new CursorRefused();
  return values;
}

/** The same of a row, which says its place by `Ordering.place`. */
export function cursorAfter(ordering: Ordering, { place }: PlacedRow): string {
  return cursorOf(ordering, JSON.parse(place) as Place);
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
