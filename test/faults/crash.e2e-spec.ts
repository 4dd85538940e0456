import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { chanceOf } from './chance.js';
import { Stage } from './stage.js';

// `npm run test:faults` runs all thirty rounds; FAULT_SEED brings back what one run has found.
const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 2);
const SEED = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 1_000_000));
const PEOPLE = 32;
const LONGEST_MS = 1_500;

jest.setTimeout(120_000 + ROUNDS * 60_000);

describe(`Killed at random moments, ${ROUNDS} rounds (seed ${SEED})`, () => {
  const chance = chanceOf(SEED);
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.set(PEOPLE);
    await stage.startProgram();
  });
  afterAll(() => stage?.strike());

  /** Lets people save, and kills in the middle of it. */
  async function saveUntil(kill: () => unknown): Promise<void> {
    const { savers } = stage;
    const before = savers.acknowledged.length;
    savers.begin();
    while (savers.acknowledged.length === before) await sleep(5);
    await sleep(chance() * LONGEST_MS);
    await kill();
    await savers.end();
  }

  async function assertNothingLost(): Promise<void> {
    expect(await stage.look()).toEqual([]);
    expect(stage.takeWrong()).toEqual([]);
    expect(await stage.zi(['audit', 'verify'])).toMatchObject({ code: 0 });
  }

  it('program and database lose no answer that was acknowledged, and keep none by half', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await saveUntil(() => stage.endProgram('SIGKILL'));
      await stage.startProgram();
      await assertNothingLost();
      await saveUntil(() => stage.postgres.kill());
      await stage.postgres.resume();
      // The program itself goes on, and finds its database again.
      await stage.untilReady();
      await assertNothingLost();
    }
    const { acknowledged, refused, unanswered } = stage.savers;
    process.stderr.write(
      `Seed ${SEED}, ${ROUNDS} rounds of 2 kills: ${acknowledged.length} answers acknowledged and kept, ${refused} asked to come again, ${unanswered} never answered.\n`,
    );
    // How many depends on the machine; that there was something to lose does not.
    expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * 2);
  });
});
