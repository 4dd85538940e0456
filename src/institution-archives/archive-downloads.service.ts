import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Transactions } from '../database/transactions.js';
import type { InstitutionArchive } from './institution-archive.entity.js';

/** What is known of archives that left. */
@Injectable()
export class ArchiveDownloads {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** Writes down that who asked for a whole archive takes it with them. */
  async record({ id, askedBy, sha256 }: InstitutionArchive): Promise<void> {
    const subject = ['institution_archive', id] as const;
    await this.transactions.run((tx) =>
      this.audit.record(tx, { actorId: askedBy, action: 'download', subject, after: { sha256 } }),
    );
  }
}
