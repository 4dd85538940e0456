import { Injectable } from '@nestjs/common';
import { Accounts } from '../access/accounts.service.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { DomainError } from '../domain/domain-error.js';
import { WorkingFolders } from '../storage/working-folders.js';
import type { AskedFile } from './asked-file.entity.js';
import { AskedFilesRepository } from './asked-files.repository.js';
import type { FileMaker, Progress } from './file-maker.js';

/** Making one file. Twice for one job is harmless: the first to finish counts. */
@Injectable()
export class AskedFileMaking {
  constructor(
    private readonly files: AskedFilesRepository,
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
    private readonly folders: WorkingFolders,
    private readonly clock: Clock,
  ) {}

  /** What its asker may not have, or may no longer, is final; anything else is thrown, to be tried again. */
  async make<File extends AskedFile>(maker: FileMaker<File>, id: string): Promise<void> {
    const file = await this.files.findUnfinished(maker, id);
    if (file === null) return;
    try {
      await this.write(maker, file);
    } catch (error) {
      if (!isFinal(error)) throw error;
      await this.transactions.run((tx) => this.files.giveUp(tx, maker, id, error.message, this.clock.now()));
    }
  }

  private async write<File extends AskedFile>(maker: FileMaker<File>, file: File): Promise<void> {
    const asker = await this.accounts.actorOf(file.askedBy);
    await this.folders.within('asked', async (path) => {
      const written = await maker.write(path, file, asker, this.progressOf(maker, file.id));
      await maker.store.put(written.sha256, path);
      await this.transactions.run((tx) => this.files.finish(tx, maker, file.id, written, this.clock.now()));
    });
  }

  /** Told in whole percents, and each once: of thousands of files not every one is a statement. */
  private progressOf(maker: FileMaker, id: string): Progress {
    let told = 0;
    return async (share) => {
      const progress = Math.min(Math.floor(share * 100), 99);
      if (progress <= told) return;
      told = progress;
      await this.transactions.run((tx) => this.files.setProgress(tx, maker, id, progress));
    };
  }
}

function isFinal(error: unknown): error is DomainError {
  return error instanceof DomainError && ['not-found', 'forbidden', 'conflict'].includes(error.kind);
}
