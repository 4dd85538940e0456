import { Settings } from '../../src/config/settings.js';
import { migrate } from '../../src/database/migrate.js';
import { beginDemonstration, contentOf, discardHalf } from '../../src/demo/demonstration-state.js';
import { seedDemonstration } from '../../src/demo/seeding.js';
import { emptyDatabase, type TestDatabase } from '../support/database.js';

describe('A demonstration that was cut short', () => {
  let database: TestDatabase;
  const seed = (given: Partial<Settings>) =>
    seedDemonstration(
      Object.assign(new Settings(), given),
      { url: database.url, ownerUrl: database.url },
      () => undefined,
    );

  beforeEach(async () => {
    database = await emptyDatabase();
    await migrate(database.url);
  });
  afterEach(() => database.drop());

  test.each([{ ZI_DEMO: 'off' }, { NODE_ENV: 'production' }] as const)('is never served: %j', async (given) => {
    await beginDemonstration(database.url, new Date());
    await expect(seed(given)).rejects.toThrow(/^ZI_DEMO: the database holds a demonstration that was cut short/);
  });

  test('is taken away and leaves an empty, migrated database', async () => {
    await beginDemonstration(database.url, new Date());
    expect(await contentOf(database.url)).toBe('half a demonstration');
    await discardHalf({ url: database.url, ownerUrl: database.url });
    expect(await contentOf(database.url)).toBe('nothing');
  });

  test.each([{ ZI_DEMO: 'off' }, { NODE_ENV: 'production' }] as const)('is not begun: %j', async (given) => {
    expect(await seed(given)).toBe(false);
    expect(await contentOf(database.url)).toBe('nothing');
  });
});
