import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readiness } from './readiness.js';

/** A request that has been sent by now is here by then. */
const SILENCE_MS = 1_000;

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

/**
 * Connections on which nothing was ever sent, as browsers open them ahead of need, are let go a second after closing begins. Node
 * itself closes only those that have had an answer, and waits for the others as long as a client may take to send its headers.
 */
export function hangUpOnTheSilent(app: NestFastifyApplication): void {
  const open = new Set<Socket>();
  const server: Server = app.getHttpServer();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  const letGo = () => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  };
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preClose', (done) => {
      setTimeout(letGo, SILENCE_MS).unref();
      done();
    });
}
