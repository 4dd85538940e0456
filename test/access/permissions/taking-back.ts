import type { INestApplication } from '@nestjs/common';
import { HotStatements } from '../../../src/database/hot-statements.js';
import { Transactions } from '../../../src/database/transactions.js';
import { changedInSilence, watchTransactions } from '../../support/changes.js';

/** Thrown at the end of a transaction that did all it was to do. */
const TAKEN_BACK = new Error('taken back');

/** Whoever may do something does it to its end, and then it has not happened: the next finds everything as it was. */
export class TakingBack {
  private isOn = true;
  private ended = 0;
  private silent: string[] = [];

  static in(app: INestApplication): TakingBack {
    const takingBack = new TakingBack();
    const transactions = app.get(Transactions, { strict: false });
    watchTransactions(app, (tables) => takingBack.end(tables));
    takingBack.answerAllTheSame(transactions);
    const hot = app.get(HotStatements, { strict: false });
    hot.query = async (statement, values) => transactions.run((tx) => hot.inside(tx, statement, values));
    return takingBack;
  }

  /** How many transactions have come to their end: more than before, and the one asked for was done. */
  get transactions(): number {
    return this.ended;
  }

  /** The tables that matter and were changed without an event, since this was last asked. */
  takeSilent(): readonly string[] {
    return this.silent.splice(0);
  }

  /** What happens in `work` stays. */
  async pause<T>(work: () => Promise<T>): Promise<T> {
    this.isOn = false;
    return work().finally(() => (this.isOn = true));
  }

  private end(tables: readonly string[]): void {
    this.ended += 1;
    this.silent.push(...changedInSilence(tables));
    if (this.isOn) throw TAKEN_BACK;
  }

  private answerAllTheSame(transactions: Transactions): void {
    for (const name of ['run', 'around'] as const) {
      const open = transactions[name].bind(transactions);
      transactions[name] = async (work) => {
        const kept: { value?: Awaited<ReturnType<typeof work>> } = {};
        await open(async (tx) => (kept.value = await work(tx))).catch((error: unknown) => {
          if (error !== TAKEN_BACK) throw error;
        });
        return kept.value as Awaited<ReturnType<typeof work>>;
      };
    }
  }
}
