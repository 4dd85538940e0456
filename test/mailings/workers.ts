import type { Settings } from '../../src/config/settings.js';
import type { Programs } from '../reminders/programs.js';
import { Program } from '../support/program.js';

/** Worker processes that share the database, the queue and the mail server of programs. Each writes from an address of its own. */
export class Workers {
  private readonly running = new Map<string, Program>();
  private count = 0;

  constructor(
    private readonly programs: Programs,
    private readonly settings: Partial<Settings>,
  ) {}

  /** Compiles what they run, when it changed. */
  static async build(): Promise<void> {
    expect(await new Program(['bin/zi.mjs', '--help'], {}).end()).toBe(0);
  }

  /** Starts one more; resolves once it is ready. */
  async start(): Promise<void> {
    this.count += 1;
    const address = `worker-${this.count}@test.example`;
    const program = new Program(['dist/server/worker.js'], {
      DATABASE_URL: this.programs.database.url,
      MAIL_FROM: address,
      LOG_LEVEL: 'silent',
      ...(this.settings as Record<string, string>),
    });
    this.running.set(address, program);
    await program.says(/The worker is ready/);
  }

  get addresses(): readonly string[] {
    return [...this.running.keys()];
  }

  /** Kills the one that writes from this address, at this very moment. */
  kill(address: string): void {
    const program = this.running.get(address);
    if (program === undefined) throw new Error(`No worker writes from "${address}".`);
    program.kill('SIGKILL');
    this.running.delete(address);
  }

  async stop(): Promise<void> {
    for (const program of this.running.values()) program.kill('SIGKILL');
    await Promise.all([...this.running.values()].map((program) => program.end()));
  }
}
