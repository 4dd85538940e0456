import { chanceOf } from '../faults/chance.js';

/** Choices that look like chance: the same ones for the same seed. */
export class Chance {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = chanceOf(seed);
  }

  /** A whole number from 0 up to and without `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** True so often: 0.25 is once in four times. */
  is(share: number): boolean {
    return this.next() < share;
  }

  /** Throws for an empty list: there is nothing to choose. */
  of<Each>(list: readonly Each[]): Each {
    if (list.length === 0) throw new Error('There is nothing to choose from.');
    return list[this.below(list.length)] as Each;
  }
}
