import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** The golden ratio in 32 bits: neighbouring numbers become seeds far apart. */
const SPREAD = 0x9e_37_79_b1;

/** Chance that is the same in every run: whatever is drawn follows from the numbers it is made with. */
export class Draw {
  private readonly source;

  constructor(...numbers: readonly number[]) {
    this.source = xoroshiro128plus(numbers.reduce((seed, number) => Math.imul(seed ^ number, SPREAD) | 0, SPREAD));
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return uniformInt(this.source, least, most);
  }

  /** True in `percent` of 100 cases. */
  chance(percent: number): boolean {
    return this.whole(1, 100) <= percent;
  }

  /** One of them; there must be one. */
  oneOf<Thing>(things: readonly Thing[]): Thing {
    return things[this.whole(0, things.length - 1)] as Thing;
  }

  /** The same things in another order. */
  shuffled<Thing>(things: readonly Thing[]): Thing[] {
    const mixed = [...things];
    for (let last = mixed.length - 1; last > 0; last -= 1) {
      const other = this.whole(0, last);
      [mixed[last], mixed[other]] = [mixed[other] as Thing, mixed[last] as Thing];
    }
    return mixed;
  }
}
