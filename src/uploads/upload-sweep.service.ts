import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { UploadSpool } from './upload-spool.js';
import { UploadsRepository } from './uploads.repository.js';

/** How long an upload may take from its announcement to its last byte, and its outcome can be asked for. */
const LIFETIME_MS = 24 * 60 * 60 * 1000;

/** Throwing away what nobody went on with. Two may run at once, and one may be cut short: the next finds the rest. */
@Injectable()
export class UploadSweep {
  constructor(
    private readonly uploads: UploadsRepository,
    private readonly spool: UploadSpool,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Removes uploads older than a day, and files in the spool that belong to none. */
  async run(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - LIFETIME_MS);
    await this.transactions.run((tx) => this.uploads.removeBegunBefore(tx, before));
    // Listed first: a row is there before its file, so that no file of an upload just begun seems to belong to none.
    const ids = await this.spool.list();
    const known = await this.uploads.known(ids);
    for (const id of ids) if (!known.has(id)) await this.spool.remove(id);
  }
}
