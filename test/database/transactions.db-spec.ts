import { jest } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { ConfigModule } from '../../src/config/config.module.js';
import { readSettings } from '../../src/config/settings.js';
import { DataSource } from 'typeorm';
import { constraintOf } from '../../src/database/constraint-violation.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { HotStatements } from '../../src/database/hot-statements.js';
import { atEndOf, beforeEndOf, gathering, NestedTransaction, Transactions } from '../../src/database/transactions.js';
import { emptyDatabase, type TestDatabase } from '../support/database.js';

describe('The database platform', () => {
  let database: TestDatabase;
  let module: TestingModule;
  let transactions: Transactions;
  let hot: HotStatements;

  beforeAll(async () => {
    const settings = readSettings({ DATABASE_POOL: '3' });
    database = await emptyDatabase();
    module = await Test.createTestingModule({
      imports: [ConfigModule.with(settings), DatabaseModule.with(database.url, settings)],
    }).compile();
    transactions = module.get(Transactions);
    hot = module.get(HotStatements);
    await hot.query(
      statement(
        'CREATE TABLE seat (id int CONSTRAINT seat_once PRIMARY KEY, row int CONSTRAINT seat_row_counts CHECK (row > 0))',
      ),
      [],
    );
  });

  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  it('plans what transactions ask again and again once a connection, and what is asked outside each time', async () => {
    const ask = (text: string) => (tx: { query(sql: string, values: unknown[]): Promise<unknown> }) =>
      tx.query(text, [7]);
    const [inside, outside] = ['SELECT $1::int AS inside', 'SELECT $1::int AS outside'];
    const { manager } = module.get(DataSource);
    for (let times = 0; times < 5; times += 1) {
      expect(await transactions.run(ask(inside))).toEqual([{ inside: 7 }]);
      await ask(outside)(manager);
    }
    const known = await transactions.run((tx) =>
      tx.query(
        `SELECT statement, generic_plans + custom_plans AS runs FROM pg_prepared_statements
                WHERE statement IN ($1, $2)`,
        [inside, outside],
      ),
    );
    expect(known).toEqual([{ statement: inside, runs: '3' }]);
  });

  describe('A transaction around others', () => {
    it('commits what they wrote with it, or not at all', async () => {
      await transactions.around(async (tx) => {
        await tx.query('INSERT INTO seat VALUES (101, 1)');
        await transactions.run((own) => own.query('INSERT INTO seat VALUES (102, 1)'));
      });
      const failed = transactions.around(async () => {
        await transactions.run((own) => own.query('INSERT INTO seat VALUES (103, 1)'));
        throw new Error('afterwards');
      });
      await expect(failed).rejects.toThrow('afterwards');
      const seats = await transactions.run((tx) => tx.query('SELECT id FROM seat WHERE id > 100 ORDER BY id'));
      expect(seats).toEqual([{ id: 101 }, { id: 102 }]);
    });

    it('takes in no transaction inside one of theirs, and begins in none', async () => {
      const twice = () => transactions.run(() => transactions.run(async () => undefined));
      await expect(transactions.around(twice)).rejects.toThrow(NestedTransaction);
      await expect(transactions.run(() => transactions.around(async () => undefined))).rejects.toThrow(
        NestedTransaction,
      );
    });
  });

  describe('A transaction', () => {
    it('commits what its work wrote', async () => {
      await transactions.run((tx) => tx.query('INSERT INTO seat VALUES (1, 1)'));
      expect(await seats()).toContain(1);
    });

    it('writes nothing when its work throws', async () => {
      const work = transactions.run(async (tx) => {
        await tx.query('INSERT INTO seat VALUES (2, 1)');
        throw new Error('changed my mind');
      });
      await expect(work).rejects.toThrow('changed my mind');
      expect(await seats()).not.toContain(2);
    });

    it('does not begin inside another', async () => {
      await expect(transactions.run(() => transactions.run(async () => 'inner'))).rejects.toThrow(NestedTransaction);
    });

    it('keeps hot statements out, which would not see what it wrote', async () => {
      await expect(transactions.run(() => seats())).rejects.toThrow(NestedTransaction);
    });

    it('may follow another, and run beside one', async () => {
      const one = (): Promise<string> => transactions.run(async () => 'done');
      expect(await Promise.all([one(), one()])).toEqual(['done', 'done']);
      expect(await one()).toBe('done');
    });

    it('does not bind what its work left running', async () => {
      let later: Promise<string> | undefined;
      await transactions.run(async () => {
        later = new Promise((resolve) => setTimeout(resolve, 50)).then(() => transactions.run(async () => 'later'));
      });
      expect(await later).toBe('later');
    });
  });

  describe('What is gathered in a transaction', () => {
    it('is written once, when its work is done, and what comes while it is written after it', async () => {
      const written: (readonly number[])[] = [];
      const gather = gathering<number>(beforeEndOf, async (tx, ids) => {
        written.push(ids);
        if (ids.includes(201)) gather(tx, [203]);
      });
      const last = gathering<number>(atEndOf, async (_, ids) => void written.push(ids));
      await transactions.run(async (tx) => {
        last(tx, [204]);
        gather(tx, [201]);
        gather(tx, [202]);
        expect(written).toEqual([]);
      });
      expect(written).toEqual([[201, 202], [203], [204]]);
    });

    it('is kept apart from that of another, and goes with one that fails', async () => {
      const written: (readonly number[])[] = [];
      const gather = gathering<number>(beforeEndOf, async (_, ids) => void written.push(ids));
      const failed = transactions.run(async (tx) => {
        gather(tx, [205]);
        throw new Error('changed my mind');
      });
      await expect(failed).rejects.toThrow('changed my mind');
      await Promise.all([206, 207].map((id) => transactions.run(async (tx) => gather(tx, [id]))));
      expect(new Set(written.flat())).toEqual(new Set([206, 207]));
      expect(written).toHaveLength(2);
    });
  });

  it('names the constraint that a statement violated, whichever way it ran', async () => {
    await transactions.run((tx) => tx.query('INSERT INTO seat VALUES (3, 1)'));
    const twice = await failureOf(transactions.run((tx) => tx.query('INSERT INTO seat VALUES (3, 1)')));
    const low = await failureOf(hot.query(statement('INSERT INTO seat VALUES ($1, 0)', 'low'), [4]));
    expect([constraintOf(twice), constraintOf(low)]).toEqual(['seat_once', 'seat_row_counts']);
    expect(constraintOf(await failureOf(transactions.run((tx) => tx.query('SELECT nothing'))))).toBeNull();
    expect(constraintOf('not even an error')).toBeNull();
  });

  it('reads a date as text and an instant in UTC', async () => {
    const rows = await hot.query(
      statement("SELECT '2026-03-01'::date AS day, current_setting('TimeZone') AS zone", 'day'),
      [],
    );
    expect(rows).toEqual([{ day: '2026-03-01', zone: 'UTC' }]);
  });

  it('survives the loss of every connection', async () => {
    const warn = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    await failureOf(
      hot.query(
        statement('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()', 'end'),
        [],
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    warn.mockRestore();
    expect(await seats()).toContain(1);
  });

  async function seats(): Promise<number[]> {
    const rows = await hot.query<{ id: number }>({ name: 'seats', text: 'SELECT id FROM seat' }, []);
    return rows.map(({ id }) => id);
  }
});

function statement(text: string, name = 'once'): { name: string; text: string } {
  return { name, text };
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}
