import TestSequencer from '@jest/test-sequencer';

/** About half a minute each or more, however few lines they have: begun last, one of them alone would hold up the run. */
const LONGEST = [
  'web/every-page.browser-spec.ts',
  'access/permissions/permissions.e2e-spec.ts',
  'mailings/trust.postgres.e2e-spec.ts',
  'mailings/trust.redis.e2e-spec.ts',
  'cli/commands.e2e-spec.ts',
  'main.e2e-spec.ts',
  'scaling/rolling-restart.e2e-spec.ts',
  'fuzz/fuzz.e2e-spec.ts',
  'replay/replay.e2e-spec.ts',
  'faults/faults.e2e-spec.ts',
  'faults/crash.e2e-spec.ts',
  'limits/rate-limits.e2e-spec.ts',
  'full-cycle.e2e-spec.ts',
  'demo/story.redis.e2e-spec.ts',
  'demo/story.postgres.e2e-spec.ts',
  'reminders/reminders.redis.e2e-spec.ts',
  'reminders/reminders.postgres.e2e-spec.ts',
];

/** Of the others Jest begins with those that took longest when it last ran them here, or with the largest. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => rankOf(one.path) - rankOf(other.path));
  }
}

function rankOf(path) {
  const rank = LONGEST.findIndex((name) => path.endsWith(`/test/${name}`));
  return rank === -1 ? LONGEST.length : rank;
}
