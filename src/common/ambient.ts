import { AsyncLocalStorage } from 'node:async_hooks';

/** One for all: up to Node.js 22 each storage is asked about every promise that the program makes. */
const storage = new AsyncLocalStorage<readonly unknown[]>();
let places = 0;

/** Something that work knows without being told, and whatever it leads to as well. */
export class Ambient<Value> {
  private readonly place = places++;

  /** What the work under way knows; undefined when nobody said. */
  get(): Value | undefined {
    return storage.getStore()?.[this.place] as Value | undefined;
  }

  /** Does `work`, and whatever it leads to, knowing `value`. */
  run<Outcome>(value: Value, work: () => Outcome): Outcome {
    const known = [...(storage.getStore() ?? [])];
    known[this.place] = value;
    return storage.run(known, work);
  }
}
