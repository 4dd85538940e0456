// A process of its own for test/queue/queue.contract.ts, as a signal ends a process: does four slow jobs at a time, has a
// fifth waiting, and runs until it is told to stop. Its one argument is where the queue is, as JSON.
import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { withBuild } from '../../bin/build-if-stale.mjs';

await withBuild(async (load) => {
  const { runProcess } = await load('src/common/process.js');
  const { Handles } = await load('src/queue/handles.decorator.js');
  const { defineJob, Nothing } = await load('src/queue/job-definition.js');
  const { Jobs } = await load('src/queue/jobs.js');
  const { QueueModule } = await load('src/queue/queue.module.js');

  let count = 0;
  const slow = defineJob({
    queue: `sigterm-${process.pid}`,
    name: 'slow',
    payload: Nothing,
    key: () => String(count++),
  });

  class SlowProcessor {
    async slow() {
      process.stdout.write('begun \n');
      await pause(1_500);
      process.stdout.write('done\n');
    }
  }
  const { prototype } = SlowProcessor;
  Handles(slow)(prototype, 'slow', Object.getOwnPropertyDescriptor(prototype, 'slow'));
  Injectable()(SlowProcessor);

  class SlowModule {}
  const where = JSON.parse(process.argv[2]);
  const imports = [QueueModule.with({ ...where, workers: true }), QueueModule.register(slow)];
  Module({ imports, providers: [SlowProcessor] })(SlowModule);

  await runProcess(async (onStop) => {
    const app = await NestFactory.createApplicationContext(SlowModule, { abortOnError: false, logger: ['error'] });
    onStop(() => app.close());
    await app.get(Jobs).enqueueAll(slow, [{}, {}, {}, {}, {}]);
  });
});
