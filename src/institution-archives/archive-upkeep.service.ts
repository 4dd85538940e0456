import { Injectable } from '@nestjs/common';
import { Jobs } from '../queue/jobs.js';
import { ArchiveFiles } from '../storage/file-store.js';
import { ArchiveKeeping } from './archive-keeping.js';
import { ArchiveLedger } from './archive-ledger.service.js';
import { makeInstitutionArchive } from './institution-archives.jobs.js';
import { InstitutionArchivesRepository } from './institution-archives.repository.js';

/** What nobody has made by then may be forgotten. Waking it up again is harmless: a job that has not ended is not doubled. */
const FORGOTTEN_MS = 2 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Longer than it takes to write a row about a file that was just put there. */
const FRESH_MS = 60 * 60 * 1000;
const AT_ONCE = 500;

/** Healing and cleaning: lost jobs are late and not lost, and files go after ZI_ARCHIVE_DAYS days. */
@Injectable()
export class ArchiveUpkeep {
  constructor(
    private readonly archives: InstitutionArchivesRepository,
    private readonly ledger: ArchiveLedger,
    private readonly files: ArchiveFiles,
    private readonly jobs: Jobs,
    private readonly keeping: ArchiveKeeping,
  ) {}

  async tidy(): Promise<void> {
    await this.ledger.settle(DAY_MS, this.keeping.days * DAY_MS);
    await this.wake();
    await this.removeForgotten();
  }

  private async wake(): Promise<void> {
    const ids = await this.archives.unfinished(this.keeping.ago(FORGOTTEN_MS), AT_ONCE);
    await this.jobs.enqueueAll(
      makeInstitutionArchive,
      ids.map((archiveId) => ({ archiveId })),
    );
  }

  /** Removes every file that no archive has any more. What was just put there may get its row in a moment. */
  private async removeForgotten(): Promise<void> {
    const old = this.keeping.ago(FRESH_MS);
    const held: string[] = [];
    for await (const { sha256, storedAt } of this.files.list()) if (storedAt < old) held.push(sha256);
    const kept = await this.archives.stillKept(held);
    for (const sha256 of held.filter((each) => !kept.has(each))) await this.files.remove(sha256);
  }
}
