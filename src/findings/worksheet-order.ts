import type { Instrument } from '../domain/instrument.js';

/** What a finding is about: an item, or else a change area. */
export interface Subject {
  readonly itemCode: string | null;
  readonly areaNo: number | null;
}

/** The change area something is about; null for an item of the results, or of another worksheet. */
export function areaOf({ areaNoOf }: Instrument, { itemCode, areaNo }: Subject): number | null {
  return itemCode === null ? areaNo : (areaNoOf.get(itemCode) ?? null);
}

/** The same in worksheet order: what concerns a whole area before its items, and last what is of another worksheet. */
export function inWorksheetOrder<Found extends Subject>(instrument: Instrument, found: readonly Found[]): Found[] {
  const codes = [...instrument.items.keys()];
  const places = new Map(codes.map((code, place) => [code, place]));
  const placeOf = ({ itemCode, areaNo }: Subject): number => {
    if (itemCode !== null) return places.get(itemCode) ?? codes.length;
    return codes.findIndex((code) => instrument.areaNoOf.get(code) === areaNo) - 0.5;
  };
  return [...found].sort((one, other) => placeOf(one) - placeOf(other));
}
