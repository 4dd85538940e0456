#!/usr/bin/env node
import { constants } from 'node:os';
import { withBuild } from './build-if-stale.mjs';

// As we exit, the embedded database ends with us; what a signal does by itself would leave it running.
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'])
  process.once(signal, () => process.exit(128 + constants.signals[signal]));

await withBuild(async (load) => {
  const { zi } = await load('server/zi.js');
  process.exitCode = await zi(process.argv.slice(2));
});
