#!/usr/bin/env node
import { withBuild } from './build-if-stale.mjs';

await withBuild(() => undefined);
