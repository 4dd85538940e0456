import type { INestApplication } from '@nestjs/common';
import { HotStatements } from '../../../src/database/hot-statements.js';
import { Transactions, type Tx } from '../../../src/database/transactions.js';

/** Thrown at the end of a transaction that did all it was to do. */
const TAKEN_BACK = new Error('taken back');

/** Whoever may do something does it to its end, and then it has not happened: the next finds everything as it was. */
export class TakingBack {
  private isOn = true;
  private ended = 0;

  static in(app: INestApplication): TakingBack {
    const takingBack = new TakingBack();
    const transactions = app.get(Transactions, { strict: false });
    takingBack.replaceRun(transactions);
    const hot = app.get(HotStatements, { strict: false });
    hot.query = async (statement, values) => transactions.run((tx) => hot.inside(tx, statement, values));
    return takingBack;
  }

  /** How many transactions have come to their end: more than before, and the one asked for was done. */
  get transactions(): number {
    return this.ended;
  }

  /** What happens in `work` stays. */
  async pause<T>(work: () => Promise<T>): Promise<T> {
    this.isOn = false;
    return work().finally(() => (this.isOn = true));
  }

  private replaceRun(transactions: Transactions): void {
    const run = transactions.run.bind(transactions);
    transactions.run = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
      const kept: { value?: T } = {};
      await run(async (tx) => {
        kept.value = await work(tx);
        this.ended += 1;
        if (this.isOn) throw TAKEN_BACK;
      }).catch((error: unknown) => {
        if (error !== TAKEN_BACK) throw error;
      });
      return kept.value as T;
    };
  }
}
