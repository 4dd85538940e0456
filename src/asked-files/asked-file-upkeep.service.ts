import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { WorkingFolders } from '../storage/working-folders.js';
import { AskedFilesRepository } from './asked-files.repository.js';
import type { FileMaker } from './file-maker.js';

/** What nobody has made by then may be forgotten. Waking it up again is harmless: a job that has not ended is not doubled. */
const FORGOTTEN_MS = 2 * 60 * 1000;
/** Longer than it takes to write a row about a file that was just put there. */
const FRESH_MS = 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const AT_ONCE = 500;

/** Healing and cleaning: lost jobs are late and not lost, files go after their days, and so does what a crash left behind. */
@Injectable()
export class AskedFileUpkeep {
  constructor(
    private readonly files: AskedFilesRepository,
    private readonly transactions: Transactions,
    private readonly folders: WorkingFolders,
    private readonly clock: Clock,
  ) {}

  async tidy(maker: FileMaker): Promise<void> {
    await this.settle(maker);
    await maker.wake(await this.files.unfinished(maker, this.ago(FORGOTTEN_MS), AT_ONCE));
    await this.removeForgotten(maker);
    // What was asked for before was given up above: no job that still writes there is waited for.
    await this.folders.removeBefore(this.ago(DAY_MS));
  }

  /** Gives up what nobody could make in a day, and lets go of files that were kept long enough. */
  private async settle(maker: FileMaker): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async (tx) => {
      await this.files.giveUpAll(tx, maker, this.ago(DAY_MS), 'it was tried for a day without success.', now);
      await this.files.discard(tx, maker, this.ago(maker.daysKept * DAY_MS), now);
    });
  }

  /** Removes every file that nobody has any more. What was just put there may get its row in a moment. */
  private async removeForgotten(maker: FileMaker): Promise<void> {
    const old = this.ago(FRESH_MS);
    const held: string[] = [];
    for await (const { sha256, storedAt } of maker.store.list()) if (storedAt < old) held.push(sha256);
    for (let at = 0; at < held.length; at += AT_ONCE) await this.removeUnlessKept(maker, held.slice(at, at + AT_ONCE));
  }

  private async removeUnlessKept(maker: FileMaker, sha256s: readonly string[]): Promise<void> {
    const kept = await this.files.stillKept(maker, sha256s);
    for (const sha256 of sha256s.filter((each) => !kept.has(each))) await maker.store.remove(sha256);
  }

  private ago(milliseconds: number): Date {
    return new Date(this.clock.now().getTime() - milliseconds);
  }
}
