import { Ambient } from '../common/ambient.js';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

declare const transaction: unique symbol;

/** An entity manager inside a transaction. What locks or writes asks for one, so it cannot be called outside. */
export type Tx = EntityManager & { readonly [transaction]: true };

/** A transaction was begun inside another; it would commit on its own and could wait for its own caller for ever. */
export class NestedTransaction extends Error {}

type Ending = (tx: Tx) => Promise<void>;

/** What is still to do, of each transaction. */
const endings = new WeakMap<EntityManager, { readonly early: Ending[]; readonly last: Ending[] }>();

function endingsOf(tx: EntityManager) {
  const known = endings.get(tx) ?? { early: [], last: [] };
  endings.set(tx, known);
  return known;
}

/** Has `work` done as the last thing of a transaction, after everything that its caller does. */
export function atEndOf(tx: Tx, work: Ending): void {
  endingsOf(tx).last.push(work);
}

/** Has `work` done after everything that the caller of a transaction does, and before what is to be the last thing. */
export function beforeEndOf(tx: Tx, work: Ending): void {
  endingsOf(tx).early.push(work);
}

/**
 * Answers what takes rows in for a transaction: however often it is called, they are written together at its end, as `end` has it
 * (`beforeEndOf`, `atEndOf`). What comes while they are written is gathered anew, and written after them.
 */
export function gathering<Row>(
  end: (tx: Tx, work: Ending) => void,
  write: (tx: Tx, rows: readonly Row[]) => Promise<void>,
): (tx: Tx, rows: readonly Row[]) => void {
  const gathered = new WeakMap<Tx, Row[]>();
  return (tx, rows) => {
    const known = gathered.get(tx);
    if (known !== undefined) {
      known.push(...rows);
      return;
    }
    const first = [...rows];
    gathered.set(tx, first);
    end(tx, async () => {
      gathered.delete(tx);
      await write(tx, first);
    });
  };
}

interface Current {
  /** null before the first statement and after the last, also for what the work left running. */
  tx: Tx | null;
  isOpen: boolean;
  /** Whether what a service opens inside is part of it. */
  takesIn: boolean;
}

const current = new Ambient<Current>();

/** The transaction whose work is calling; null outside. */
export function currentTransaction(): Tx | null {
  return current.get()?.tx ?? null;
}

/** Throws NestedTransaction when called by the work of a transaction. */
export function assertOutsideTransaction(): void {
  if (current.get()?.isOpen === true) throw new NestedTransaction('A transaction may not begin inside another one.');
}

/** The one way to open a transaction; only services do. */
@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /** Commits when `work` answers and rolls back when it throws. READ COMMITTED (dataSourceOptions). Throws NestedTransaction inside itself. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const outer = current.get();
    if (outer?.takesIn === true && outer.tx !== null) return inside(outer.tx, work);
    return this.begin(work, false);
  }

  /**
   * One transaction around what services do: those that they open in `work` are part of it, and commit with it or not at all. For
   * whoever must know for certain whether it was done. What a service refuses has to be thrown on: some of it may be written.
   * Throws NestedTransaction inside another.
   */
  async around<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.begin(work, true);
  }

  private async begin<T>(work: (tx: Tx) => Promise<T>, takesIn: boolean): Promise<T> {
    assertOutsideTransaction();
    const state: Current = { tx: null, isOpen: true, takesIn };
    try {
      return await current.run(state, () =>
        this.dataSource.transaction(async (manager) => {
          const tx = (state.tx = manager as Tx);
          const done = await work(tx);
          await end(tx);
          return done;
        }),
      );
    } finally {
      Object.assign(state, { tx: null, isOpen: false });
    }
  }
}

async function end(tx: Tx): Promise<void> {
  const { early, last } = endingsOf(tx);
  for (const ending of early) await ending(tx);
  for (const ending of last) await ending(tx);
}

/** Its own state, so that one inside that is refused as ever. */
async function inside<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const state: Current = { tx, isOpen: true, takesIn: false };
  try {
    return await current.run(state, () => work(tx));
  } finally {
    Object.assign(state, { tx: null, isOpen: false });
  }
}
