import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { AUDIT_KEY } from './audit-key.js';

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The commands of `zi`, as built, each by itself but all in one process: to read the program takes longer than most of them. */
export class OneProcess {
  private readonly child: ChildProcess = fork('test/support/several-commands.mjs', {
    env: { PATH: process.env['PATH'], ZI_AUDIT_KEY: AUDIT_KEY },
    execArgv: [],
  });

  private readonly exit = once(this.child, 'exit');

  async run(words: readonly string[], environment: Readonly<Record<string, string>>): Promise<Said> {
    const answer = once(this.child, 'message');
    this.child.send({ words, environment });
    const [said] = (await Promise.race([answer, this.lost()])) as [Said];
    return said;
  }

  async end(): Promise<void> {
    this.child.kill();
    await this.exit;
  }

  private async lost(): Promise<never> {
    const [code] = (await this.exit) as [number | null];
    throw new Error(`The process of the commands ended with ${code}.`);
  }
}
