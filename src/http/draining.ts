import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readiness } from './readiness.js';

/**
 * Takes leave before the process stops: /health/ready answers 503 from now on, and everything else as before for as many
 * seconds as whoever sends requests needs to notice. An idle process behind no proxy takes 0.
 */
export async function drain(app: NestFastifyApplication, seconds: number): Promise<void> {
  app.get(Readiness, { strict: false }).leave();
  await sleep(seconds * 1_000);
}

/** Who comes on a kept connection is asked, with their answer, to open the next one elsewhere. Before the first route. */
export function partOnLeaving(app: NestFastifyApplication): void {
  const readiness = app.get(Readiness, { strict: false });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (_request, reply, _payload, done) => {
      if (readiness.isLeaving) reply.header('connection', 'close');
      done();
    });
}
