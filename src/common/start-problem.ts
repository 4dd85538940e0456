/** Why the program cannot start. The message goes to whoever started it: one line a fault, naming the setting and the fix. */
export class StartProblem extends Error {
  override get name(): string {
    return this.constructor.name;
  }
}
