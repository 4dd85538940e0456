import { DomainError } from '../domain/domain-error.js';
import { StartProblem } from './start-problem.js';

export type Stop = () => Promise<void> | void;

/** Remembers how to stop what was just started. Stops run newest first, when a signal comes or the start fails. */
export type OnStop = (stop: Stop) => void;

/** Runs a program until SIGTERM or SIGINT. Exits 0 after a clean stop, 1 when it cannot start or cannot stop cleanly. */
export async function runProcess(start: (onStop: OnStop) => Promise<void>): Promise<void> {
  const life = new Lifetime();
  process.on('SIGTERM', () => void life.interrupt());
  process.on('SIGINT', () => void life.interrupt());
  try {
    await start((stop) => life.onStop(stop));
  } catch (error) {
    await life.fail(error);
  }
}

// Ctrl-C reaches us twice when npm runs us: from the terminal, and again from npm, which passes its own on.
const ECHO_MS = 500;

class Lifetime {
  private readonly stops: Stop[] = [];
  private stopping = false;
  private mayCutShort = false;

  onStop(stop: Stop): void {
    this.stops.push(stop);
  }

  async interrupt(): Promise<void> {
    if (this.mayCutShort) process.exit(1);
    if (this.stopping) return;
    setTimeout(() => (this.mayCutShort = true), ECHO_MS).unref();
    await this.end(0);
  }

  async fail(error: unknown): Promise<void> {
    // A start that was cut short by a signal fails because of it; that is no news.
    if (this.stopping) return;
    process.stderr.write(`${inWords(error)}\n`);
    await this.end(1);
  }

  private async end(code: number): Promise<void> {
    this.stopping = true;
    for (const stop of this.stops.reverse()) {
      try {
        await stop();
      } catch (error) {
        process.stderr.write(`${inWords(error)}\n`);
        code = 1;
      }
    }
    process.exit(code);
  }
}

function inWords(error: unknown): string {
  if (error instanceof StartProblem || error instanceof DomainError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
