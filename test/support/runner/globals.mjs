/** What `@jest/globals` gives to a test file: the `jest` of the file that runs now. */
export let jest;

/** To be called before each file. */
export function use(globals) {
  jest = globals.jest;
}
