import { useTemporaryFolder } from './test/support/temporary-folder.mjs';

useTemporaryFolder();

// What it has compiled outlives the run.
const cacheDirectory = '<rootDir>/node_modules/.cache/jest';

/** One runner for four kinds of test; the file ending says what a test may touch (docs/architecture.md). */
const common = { rootDir: '.', roots: ['<rootDir>/test'], cacheDirectory };

/** Each file with modules of its own, as the client's keep what they know. */
const withModulesOfItsOwn = {
  ...common,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest'] },
};

/** The program is loaded once for all files of a worker, and what V8 has learnt of it stays learnt. */
const withProgram = {
  ...common,
  testEnvironment: '<rootDir>/test/support/runner/environment.mjs',
  runtime: '<rootDir>/test/support/runner/runtime.mjs',
  transform: {},
};

const withServer = {
  ...withProgram,
  globalSetup: '<rootDir>/test/support/start-server.mjs',
  globalTeardown: '<rootDir>/test/support/stop-server.mjs',
};

const withClient = { ...withServer, globalSetup: '<rootDir>/test/support/start-client.mjs' };

export default {
  // A busy machine is slow, not wrong.
  testTimeout: 60_000,
  // A file leaves 10 MB behind, and garbage counts as well. To begin anew costs as much as loading the program.
  workerIdleMemoryLimit: '3GB',
  testSequencer: '<rootDir>/test/support/runner/longest-first.mjs',
  projects: [
    {
      ...withProgram,
      displayName: 'rules',
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/web/'],
    },
    { ...withModulesOfItsOwn, displayName: 'rules', testMatch: ['<rootDir>/test/web/**/*.spec.ts'] },
    { ...withServer, displayName: 'database', testMatch: ['**/*.db-spec.ts'] },
    { ...withServer, displayName: 'http', testMatch: ['**/*.e2e-spec.ts'] },
    {
      ...withClient,
      displayName: 'browser',
      testMatch: ['**/*.browser-spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/browser-retry.ts'],
    },
  ],
};
