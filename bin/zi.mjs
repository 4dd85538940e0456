#!/usr/bin/env node
import { withBuild } from './build-if-stale.mjs';

await withBuild(async (load) => {
  const { zi } = await load('server/zi.js');
  process.exitCode = await zi(process.argv.slice(2));
});
