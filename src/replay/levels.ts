import type { Predicate } from '../domain/instrument.js';
import { type FailingGate, MINIMA, type Minima } from './minima.js';
import type { Draw } from './random.js';
import type { Slot } from './slots.js';

/** Two sums of the same points in another order differ by less. */
const SAME = 1e-7;
const MOST_TRIES = 20_000;

/** How far each slot lies below its best answer, in steps. */
export type Levels = readonly number[];

/** What a sheet is to reach: every gate of a predicate, but for one. */
export interface Aim {
  readonly target: Predicate;
  readonly gate: FailingGate | null;
}

/** The points of a sheet, kept as its answers are lowered. It knows nothing of the program's own scoring. */
class Points {
  readonly levels: number[];
  private readonly parts = new Map<string, { points: number; weight: number }>();

  constructor(private readonly slots: readonly Slot[]) {
    this.levels = slots.map(() => 0);
    for (const { part, weight } of slots) {
      const known = this.parts.get(part) ?? { points: 0, weight: 0 };
      this.parts.set(part, { points: known.points + weight, weight: known.weight + weight });
    }
  }

  /** False where there is nothing lower. */
  move(place: number, by: 1 | -1): boolean {
    const { part, weight, steps } = this.slots[place] as Slot;
    const from = this.levels[place] ?? 0;
    const [now, next] = [steps[from], steps[from + by]];
    const sums = this.parts.get(part);
    if (now === undefined || next === undefined || sums === undefined) return false;
    this.levels[place] = from + by;
    sums.points += (next.value - now.value) * weight;
    return true;
  }

  /** By how much a gate is passed; below 0 it is failed. */
  above(gate: string, minima: Minima): number {
    if (gate.startsWith('area.')) return this.of(gate) / (this.parts.get(gate)?.weight ?? 1) - minima.area;
    if (gate === 'levers') return this.levers() - minima.levers;
    if (gate === 'total') return this.levers() + this.of('B.I.a') + this.of('B.I.b') + this.of('B.II.a') - minima.total;
    if (gate === 'B.I') return this.of('B.I.a') + this.of('B.I.b') - minima['B.I'];
    return gate === 'B.II' ? this.of('B.II.a') - minima['B.II'] : this.of(gate) - minima[gate as keyof Minima];
  }

  private levers(): number {
    return AREAS.reduce((sum, area) => sum + this.of(area), 0);
  }

  private of(part: string): number {
    return this.parts.get(part)?.points ?? 0;
  }
}

const AREAS = ['area.1', 'area.2', 'area.3', 'area.4', 'area.5', 'area.6'];
const GATES = ['total', 'levers', ...AREAS, 'B.I', 'B.I.a', 'B.I.b', 'B.II'];

/** Answers that reach every gate of the target, but for the one to fail: from the best downwards, by chance. */
export function drawLevels(slots: readonly Slot[], { target, gate }: Aim, draw: Draw): Levels {
  const points = new Points(slots);
  const minima = MINIMA[target];
  const kept = GATES.filter((each) => each !== gate);
  const lower = (place: number) => {
    if (!points.move(place, 1)) return;
    if (kept.some((each) => points.above(each, minima) < -SAME)) points.move(place, -1);
  };
  if (gate !== null) {
    const scope = placesIn(slots, gate);
    for (let tries = 0; points.above(gate, minima) >= -SAME; tries += 1) {
      if (tries > MOST_TRIES) throw new Error(`No sheet fails ${gate} of ${target} alone.`);
      lower(draw.oneOf(scope));
    }
  }
  lowerByChance(slots, draw, lower);
  return points.levels;
}

/** The results each by themselves, which are few and weigh much, then some of the rest. */
function lowerByChance(slots: readonly Slot[], draw: Draw, lower: (place: number) => void): void {
  const results = slots.flatMap(({ part }, place) => (part.startsWith('B.') ? [place] : []));
  for (const place of results) for (let steps = draw.whole(0, 8); steps > 0; steps -= 1) lower(place);
  for (let steps = draw.whole(20, 250); steps > 0; steps -= 1) lower(draw.whole(0, slots.length - 1));
}

function placesIn(slots: readonly Slot[], gate: FailingGate): number[] {
  const isIn = ({ part }: Slot) => {
    if (gate === 'total') return true;
    return gate === 'levers' ? part.startsWith('area.') : part.startsWith(gate);
  };
  return slots.flatMap((slot, place) => (isIn(slot) ? [place] : []));
}

/** The same a little better: of what lies below the best, so many of 100 lie one step higher. */
export function raised(levels: Levels, percent: number, draw: Draw): Levels {
  return levels.map((level) => (level > 0 && draw.chance(percent) ? level - 1 : level));
}
