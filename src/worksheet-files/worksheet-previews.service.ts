import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { ImportNotFound } from '../imports/imports.errors.js';
import { ImportReading } from './import-reading.service.js';
import type { WorksheetImport } from './worksheet-import.entity.js';
import { WorksheetImportsRepository } from './worksheet-imports.repository.js';

const KEPT_MS = 24 * 60 * 60 * 1_000;

export interface SentWorksheet {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** Looking at what a filled workbook would change in a sheet, before it changes anything. */
@Injectable()
export class WorksheetPreviews {
  constructor(
    private readonly imports: WorksheetImportsRepository,
    private readonly reading: ImportReading,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Reads a file and keeps what it would change, for a day. Throws SheetNotFound, ImportFileRefused, NoWorksheet. */
  async preview(actor: Actor, sheetId: string, { fileName, bytes }: SentWorksheet): Promise<WorksheetImport> {
    const { assessmentId, ...read } = await this.reading.read(actor, sheetId, bytes);
    const fileSha256 = createHash('sha256').update(bytes).digest('hex');
    return this.transactions.run(async (tx) => {
      const now = this.clock.now();
      await this.imports.removeExpired(tx, now);
      const times = { createdAt: now, expiresAt: new Date(now.getTime() + KEPT_MS), appliedAt: null };
      const file = { sheetId, fileName, fileSha256, content: bytes };
      const preview = await this.imports.add(tx, { ...file, ...read, ...times, createdBy: actor.accountId });
      const subject = ['worksheet-import', preview.id] as const;
      const after = { sheetId, fileName, fileSha256 };
      await this.audit.record(tx, { actorId: actor.accountId, action: 'preview', subject, assessmentId, after });
      return preview;
    });
  }

  /** Somebody's own. Throws ImportNotFound, also for one that expired long ago. */
  async get({ accountId }: Actor, id: string): Promise<WorksheetImport> {
    const preview = await this.imports.findBy(id, accountId);
    if (preview === null) throw new ImportNotFound(id);
    return preview;
  }
}
