import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';
import JestRuntime from 'jest-runtime';
import { use } from './globals.mjs';

register('./loader.mjs', import.meta.url);

const require = createRequire(import.meta.url);
const hooks = require('node:async_hooks');
let files = 0;

/**
 * Jest loads every module anew for every test file, which for a file that starts the program took longer than its tests. Here
 * Node loads all but the tests' own once for each worker, and what V8 has learnt of them stays learnt. So a module of the program
 * or of a package keeps its state from file to file, and `jest.mock` mocks nothing.
 */
export default class LoadOnceRuntime extends JestRuntime {
  #storages = [];

  setGlobalsForRuntime(globals) {
    super.setGlobalsForRuntime(globals);
    use(this.requireModuleOrMock(import.meta.filename, '@jest/globals'));
  }

  /** Jest asks for its own test framework so, whose state is that of one file. */
  requireInternalModule(path) {
    delete require.cache[path];
    const { AsyncLocalStorage } = hooks;
    const storages = this.#storages;
    hooks.AsyncLocalStorage = class extends AsyncLocalStorage {
      constructor() {
        super();
        storages.push(this);
      }
    };
    try {
      return require(path);
    } finally {
      hooks.AsyncLocalStorage = AsyncLocalStorage;
    }
  }

  /** Node tells every promise to each storage until it is turned off; those of a hundred files took longer than the tests. */
  teardown() {
    super.teardown();
    for (const storage of this.#storages) storage.disable();
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  /** A test file and what is set up for it, which declare tests each time. */
  unstable_importModule(path) {
    files += 1;
    return import(`${pathToFileURL(path).href}?${files}`);
  }
}
