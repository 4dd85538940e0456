import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import type { FileCheckRun } from './file-check-run.entity.js';
import { FILE_LEASE_MS, FileComparing } from './file-comparing.service.js';
import { FileChecksRepository, type OpenRun } from './file-checks.repository.js';
import { OrphanFiles } from './orphan-files.service.js';

const PAGE = 100;
/** One file may be unreadable; several in one night, and the store itself is ill. */
const MOST_UNREADABLE = 3;

/** The walk through all stored files that finds what is missing, altered, or nobody's: once a day, by one worker. */
@Injectable()
export class FileChecks implements OnModuleDestroy {
  private isStopping = false;

  constructor(
    private readonly checks: FileChecksRepository,
    private readonly comparing: FileComparing,
    private readonly orphans: OrphanFiles,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  onModuleDestroy(): void {
    this.isStopping = true;
  }

  /**
   * True when this call did today's walk; false when it is done or another worker is at it. Rejects when the store does not
   * answer, or the process stops: again, it goes on where it broke off.
   */
  async run(): Promise<boolean> {
    const run = await this.begin();
    if (run === null) return false;
    try {
      await this.compareAll(run);
      await this.end(run, 'COMPLETE', await this.orphans.remove());
      return true;
    } catch (error) {
      await this.end(run, 'BROKEN_OFF', 0);
      throw error;
    }
  }

  private async begin(): Promise<OpenRun | null> {
    const now = this.clock.now();
    const leasedUntil = new Date(now.getTime() + FILE_LEASE_MS);
    return this.transactions.run((tx) => this.checks.begin(tx, this.clock.today(), now, leasedUntil));
  }

  private async end({ id }: OpenRun, outcome: FileCheckRun['outcome'], removed: number): Promise<void> {
    const ended = { endedAt: this.clock.now(), outcome, removed };
    await this.transactions.run((tx) => this.checks.end(tx, id, ended));
  }

  /** Goes on past a file that cannot be read, and says so at the end: the others are not to suffer for it. */
  private async compareAll(run: OpenRun): Promise<void> {
    const unreadable = new Map<string, unknown>();
    for (;;) {
      const page = await this.checks.due(run.since, [...unreadable.keys()], PAGE);
      for (const file of page) {
        if (this.isStopping) throw new Error('The process stopped before all stored files were checked.');
        await this.comparing.compare(run.id, file).catch((error: unknown) => unreadable.set(file.sha256, error));
        if (unreadable.size >= MOST_UNREADABLE) throw new UnreadableFiles(unreadable);
      }
      if (page.length === 0) break;
    }
    if (unreadable.size > 0) throw new UnreadableFiles(unreadable);
  }
}

/** Files that could be neither compared nor called missing. */
class UnreadableFiles extends Error {
  constructor(unreadable: ReadonlyMap<string, unknown>) {
    const files = [...unreadable].map(([sha256, error]) => `${sha256}: ${String(error)}`);
    super(`These stored files could not be read, and are tried again:\n${files.join('\n')}`);
  }
}
