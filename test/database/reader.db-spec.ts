import { Test, type TestingModule } from '@nestjs/testing';
import { ConfigModule } from '../../src/config/config.module.js';
import { readSettings } from '../../src/config/settings.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { Reader } from '../../src/database/reader.js';
import { Transactions } from '../../src/database/transactions.js';
import { emptyDatabase, type TestDatabase } from '../support/database.js';

describe('A reader', () => {
  let database: TestDatabase;
  let module: TestingModule;
  const seats = async () =>
    (await module.get(Reader).query<{ id: number }[]>('SELECT id FROM seat')).map(({ id }) => id);

  beforeAll(async () => {
    const settings = readSettings({ DATABASE_POOL: '2' });
    database = await emptyDatabase();
    const imports = [ConfigModule.with(settings), DatabaseModule.with(database.url, settings)];
    module = await Test.createTestingModule({ imports }).compile();
    await module.get(Reader).query('CREATE TABLE seat (id int PRIMARY KEY)');
  });
  afterAll(async () => {
    await module.close();
    await database.drop();
  });

  test('sees inside a transaction what that has written, and outside only what is committed', async () => {
    const work = module.get(Transactions).run(async (tx) => {
      await tx.query('INSERT INTO seat VALUES (1)');
      expect(await seats()).toEqual([1]);
      throw new Error('undo');
    });
    await expect(work).rejects.toThrow('undo');
    expect(await seats()).toEqual([]);
  });

  test('needs no second connection: more transactions than connections all read and end', async () => {
    const work = Array.from({ length: 8 }, () =>
      module.get(Transactions).run(async (tx) => {
        await tx.query('SELECT pg_sleep(0.02)');
        return seats();
      }),
    );
    expect(await Promise.all(work)).toHaveLength(8);
  });
});
