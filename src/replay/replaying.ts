import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { Clock, SimulatedClock } from '../common/clock.js';
import { withOrigin } from '../common/origin.js';
import type { Settings } from '../config/settings.js';
import { connect } from '../database/connect.js';
import type { DatabaseAddress } from '../database/program-role.js';
import { Reader } from '../database/reader.js';
import { finishDemonstration } from '../demo/demonstration-state.js';
import { castOf } from './cast.js';
import { nationAt } from './nation.js';
import { ReplayRepository } from './replay.repository.js';
import { Replay, type ReplayResult, type Watching } from './replay.js';
import { type ReplayNumbers, takeForReplay } from './replay-state.js';
import { seasonsOf } from './runs.js';
import { servicesOf } from './services.js';
import { slotsOf } from './slots.js';

/** A replay into a migrated database: from its beginning, from where it was cut short, or only compared where it is whole. */
export async function replayInto(
  database: DatabaseAddress,
  { settings, numbers, watching }: { settings: Settings; numbers: ReplayNumbers; watching: Omit<Watching, 'analyze'> },
): Promise<ReplayResult> {
  const realClock = new Clock(settings.ZI_TIME_ZONE);
  // As the owner of the tables, who alone may have the planner look at them.
  const owner = await connect(database.ownerUrl);
  try {
    await takeForReplay(owner, numbers, realClock.now());
    const clock = new SimulatedClock(realClock.now(), settings.ZI_TIME_ZONE);
    const module = AppModule.with({ settings, databaseUrl: database.url, workers: false, clock });
    const app = await NestFactory.createApplicationContext(module, { abortOnError: false, logger: ['error', 'warn'] });
    try {
      const services = servicesOf(app);
      const nation = nationAt(numbers.scale, numbers.seed);
      const slots = slotsOf(services.instruments.latest().instrument);
      const state = new ReplayRepository(app.get(Reader, { strict: false }));
      const ground = { services, state, clock, nation, cast: castOf(nation), slots, seed: numbers.seed };
      const analyze = async () => void (await owner.query('ANALYZE'));
      const replay = new Replay(ground, seasonsOf(nation, numbers), { ...watching, analyze });
      await withOrigin({ channel: 'zi', address: null }, () => replay.tell());
      await finishDemonstration(database.url, realClock.now());
      return await replay.result();
    } finally {
      await app.close();
    }
  } finally {
    await owner.end();
  }
}
