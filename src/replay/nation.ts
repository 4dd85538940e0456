import { Draw } from './random.js';

/** The national cycle of 2020 (rules, section 1). */
const NATION = {
  ministries: 70,
  provinces: 20,
  regencies: 161,
  units: 3_691,
  admitted: 2_570,
  wbk: 681,
  wbbm: 82,
} as const;

/** How many there are of each, at a scale. */
export type Counts = Readonly<Record<keyof typeof NATION, number>>;

export type PlacedKind = 'MINISTRY_OR_AGENCY' | 'PROVINCE' | 'REGENCY_OR_CITY';

/** An invented institution; real ones appear nowhere here (rules, section 7). */
export interface InventedInstitution {
  readonly code: string;
  readonly name: string;
  readonly kind: PlacedKind;
}

/** An invented unit, by its place in the nation, from 0. */
export interface InventedUnit {
  readonly no: number;
  readonly code: string;
  readonly name: string;
  /** The place of its institution, from 0. */
  readonly institution: number;
}

export interface Nation {
  readonly counts: Counts;
  readonly institutions: readonly InventedInstitution[];
  readonly units: readonly InventedUnit[];
}

/** @param scale above 0; 1 is the nation as it was. At least one of each remains at every scale. */
export function countsAt(scale: number): Counts {
  const scaled = Object.entries(NATION).map(([name, count]) => [name, Math.max(1, Math.round(count * scale))]);
  const counts = Object.fromEntries(scaled) as Counts;
  const institutions = counts.ministries + counts.provinces + counts.regencies;
  const admitted = Math.max(counts.admitted, counts.wbk + counts.wbbm);
  return { ...counts, admitted, units: Math.max(counts.units, institutions, admitted) };
}

/** The institutions and units of the cycle of 2020, invented, as many as `scale` asks for. */
export function nationAt(scale: number, seed: number): Nation {
  const counts = countsAt(scale);
  const institutions = [
    ...invented(counts.ministries, 'MINISTRY_OR_AGENCY', 'KL', 'Kementerian/Lembaga'),
    ...invented(counts.provinces, 'PROVINCE', 'PROV', 'Pemerintah Provinsi'),
    ...invented(counts.regencies, 'REGENCY_OR_CITY', 'KAB', 'Pemerintah Kabupaten/Kota'),
  ];
  const draw = new Draw(seed, 1);
  const units = Array.from({ length: counts.units }, (_, no) => {
    // Everybody proposes one; ministries propose most of the rest, the first of them more than the last.
    const institution = no < institutions.length ? no : proposer(draw, counts, institutions.length);
    const number = String(no + 1).padStart(5, '0');
    return { no, code: `UNIT-${number}`, name: `Unit Layanan ${number} (SIMULASI)`, institution };
  });
  return { counts, institutions, units };
}

function invented(count: number, kind: PlacedKind, code: string, name: string): InventedInstitution[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(4, '0');
    return { code: `${code}-${number}`, name: `${name} ${number} (SIMULASI)`, kind };
  });
}

function proposer(draw: Draw, { ministries }: Counts, institutions: number): number {
  if (draw.chance(30)) return draw.whole(0, institutions - 1);
  return draw.whole(0, draw.whole(0, ministries - 1));
}
