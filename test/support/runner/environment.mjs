import { exit, getBuiltinModule } from 'node:process';
// It hands on to tests of the other kind the globals that it finds when it is loaded: before the program leaves any.
import 'jest-environment-node';
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

/** What Jest leaves behind in the globals, which elsewhere go with the file. */
const LEFT_BY_JEST = ['EVENT_HANDLERS', 'RETRY_TIMES', 'TEST_TIMEOUT_SYMBOL'].map((name) => Symbol.for(name));

/** The worker's own globals, given back to the next test file as they were found (see runtime.mjs). */
export default class SharedEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  #found = { console, variables: { ...process.env } };

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  /** Node itself maps the traces of what it has loaded, and knows its modules; Jest's ways are for what Jest has loaded. */
  async setup() {
    process.getBuiltinModule = getBuiltinModule;
    Error.prepareStackTrace = undefined;
    process.setSourceMapsEnabled(true);
  }

  async teardown() {
    this.fakeTimersModern.dispose();
    for (const symbol of LEFT_BY_JEST) delete globalThis[symbol];
    globalThis.console = this.#found.console;
    process.exit = exit;
    for (const name of Object.keys(process.env)) if (!(name in this.#found.variables)) delete process.env[name];
    Object.assign(process.env, this.#found.variables);
  }

  getVmContext() {
    return null;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }
}
