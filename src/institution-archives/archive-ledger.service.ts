import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import type { InstitutionArchive } from './institution-archive.entity.js';
import {
  type ArchiveFile,
  type AskedArchive,
  InstitutionArchivesRepository,
} from './institution-archives.repository.js';

/** What becomes of the archives people ask for. The rows are the truth; a job only wakes somebody up. */
@Injectable()
export class ArchiveLedger {
  constructor(
    private readonly archives: InstitutionArchivesRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Writes down what somebody asks for. While the same is being made for them, that one is answered. */
  async ask(asked: AskedArchive): Promise<InstitutionArchive> {
    return this.transactions.run(async (tx) => {
      const id = await this.archives.add(tx, asked, this.clock.now());
      const { askedBy: actorId, institutionId } = asked;
      if (id !== null)
        await this.audit.record(tx, {
          actorId,
          action: 'ask',
          subject: ['institution_archive', id],
          after: { institutionId },
        });
      return this.archives.latest(tx, asked);
    });
  }

  /** Writes down that somebody takes a whole archive with them. */
  async handOut({ id, askedBy, sha256 }: InstitutionArchive): Promise<void> {
    const subject = ['institution_archive', id] as const;
    await this.transactions.run((tx) =>
      this.audit.record(tx, { actorId: askedBy, action: 'download', subject, after: { sha256 } }),
    );
  }

  /** @param progress 0..100 */
  async report(id: string, progress: number): Promise<void> {
    await this.transactions.run((tx) => this.archives.setProgress(tx, id, progress));
  }

  async finish(id: string, file: ArchiveFile): Promise<void> {
    await this.transactions.run((tx) => this.archives.finish(tx, id, file, this.clock.now()));
  }

  async giveUp(id: string, problem: string): Promise<void> {
    await this.transactions.run((tx) => this.archives.giveUp(tx, id, problem, this.clock.now()));
  }

  /** Gives up what nobody could make in so many milliseconds, and lets go of files that were kept long enough. */
  async settle(patience: number, keeping: number): Promise<void> {
    const now = this.clock.now();
    const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
    await this.transactions.run(async (tx) => {
      await this.archives.giveUpAll(tx, before(patience), 'it was tried for a day without success.', now);
      await this.archives.discard(tx, before(keeping), now);
    });
  }
}
