import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { FileStore } from '../storage/file-store.js';
import { FileChecksRepository } from './file-checks.repository.js';

/** An upload stores its file before its row; nothing takes so long in between. */
const GRACE_MS = 24 * 60 * 60 * 1000;
const PAGE = 500;

/** Files in the store to which no row points: what a crash between storing a file and recording it leaves behind. */
@Injectable()
export class OrphanFiles {
  private readonly logger = new Logger('Evidence');

  constructor(
    private readonly checks: FileChecksRepository,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  /** Removes those older than a day; answers how many. Throws StorageUnavailable. */
  async remove(): Promise<number> {
    let removed = 0;
    for await (const page of this.pagesOfOld()) {
      for (const sha256 of await this.checks.unknown(page)) removed += await this.removeOne(sha256);
    }
    return removed;
  }

  /** Asks once more: the same content may have been uploaded since its page was read. */
  private async removeOne(sha256: string): Promise<number> {
    if ((await this.checks.unknown([sha256])).length === 0) return 0;
    await this.store.remove(sha256);
    this.logger.warn(`Removed the stored file ${sha256}, to which nothing pointed.`);
    return 1;
  }

  private async *pagesOfOld(): AsyncGenerator<string[]> {
    const before = this.clock.now().getTime() - GRACE_MS;
    let page: string[] = [];
    for await (const { sha256, storedAt } of this.store.list()) {
      if (storedAt.getTime() < before) page.push(sha256);
      if (page.length < PAGE) continue;
      yield page;
      page = [];
    }
    yield page;
  }
}
