import type { Answer } from '../domain/answer.js';
import type { Layer } from '../domain/lifecycle.js';
import { drawLevels, type Levels, raised } from './levels.js';
import { FAILING_GATES } from './minima.js';
import { Draw } from './random.js';
import type { Run } from './runs.js';
import type { Slot } from './slots.js';

export interface InventedAnswer {
  readonly value: Answer;
  readonly note: string;
}

/** By item code, the whole worksheet. */
export type InventedSheet = ReadonlyMap<string, InventedAnswer>;

const SHOWN = [
  'SIMULASI: dokumen dan dokumentasi kegiatan dilampirkan',
  'SIMULASI: SK tim kerja dan notulen rapat dilampirkan',
  'SIMULASI: laporan pemantauan triwulanan dilampirkan',
  'SIMULASI: hasil survei dan tindak lanjutnya dilampirkan',
];
const AGREED = ['SIMULASI: sesuai dengan data dukung', ''];
const LOWERED = [
  'SIMULASI: data dukung belum lengkap',
  'SIMULASI: belum dilaksanakan secara berkala',
  'SIMULASI: tindak lanjut belum dapat ditunjukkan',
  'SIMULASI: pemantauan belum terdokumentasi',
];

/**
 * What the three layers answer in a run: the national team what the run intends, the internal team a little more kindly, and
 * the unit more kindly still. Whoever lowers an answer says why.
 *
 * @param season drawn with, beside the unit: another year is another sheet
 */
export function inventedSheets(
  slots: readonly Slot[],
  run: Run,
  season: { year: number; seed: number },
): Readonly<Record<Layer, InventedSheet>> {
  const draw = new Draw(season.seed, season.year, run.no);
  const national = drawLevels(slots, { target: run.target, gate: gateOf(run, draw) }, draw);
  const internal = raised(national, 20, draw);
  const own = raised(internal, 40, draw);
  return {
    UNIT: sheetOf(slots, own, () => draw.oneOf(SHOWN)),
    TPI: sheetOf(slots, internal, (place) => draw.oneOf(isLower(internal, own, place) ? LOWERED : AGREED)),
    TPN: sheetOf(slots, national, (place) => draw.oneOf(isLower(national, internal, place) ? LOWERED : AGREED)),
  };
}

/** Whoever is screened out could have been anything. */
function gateOf({ gate, intended }: Run, draw: Draw): Run['gate'] {
  return intended === 'SCREENED_OUT' && draw.chance(50) ? draw.oneOf(FAILING_GATES) : gate;
}

function isLower(levels: Levels, before: Levels, place: number): boolean {
  return (levels[place] ?? 0) > (before[place] ?? 0);
}

function sheetOf(slots: readonly Slot[], levels: Levels, noteAt: (place: number) => string): InventedSheet {
  const answers = slots.map(({ item, steps }, place) => {
    const value = steps[levels[place] ?? 0]?.answer ?? '';
    return [item.code, { value, note: noteAt(place) }] as const;
  });
  return new Map(answers);
}
