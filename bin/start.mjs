#!/usr/bin/env node
import { withBuild } from './build-if-stale.mjs';

// In this very process, so that the signals arrive where the work is.
await withBuild((load) => load('server/main.js'));
