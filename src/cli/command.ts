import type { Command } from 'commander';
import type { Clock } from '../common/clock.js';

/** Where a command prints: results to `out`, everything else to `err`. */
export interface Output {
  out(line: string): void;
  err(line: string): void;
}

/** What every command is given. */
export interface CommandContext {
  readonly output: Output;
  readonly clock: Clock;
  /** Sets the exit code of a command that goes on after a failure. */
  exitWith(code: number): void;
}

/** Adds one command to the program. */
export type DefineCommand = (program: Command, context: CommandContext) => void;
