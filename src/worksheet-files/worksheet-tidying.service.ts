import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Settings } from '../config/settings.js';
import { Transactions } from '../database/transactions.js';
import { WorksheetImportsRepository } from './worksheet-imports.repository.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Throwing away filled workbooks once nobody needs them; the answers have events of their own. */
@Injectable()
export class WorksheetTidying {
  constructor(
    private readonly imports: WorksheetImportsRepository,
    private readonly settings: Settings,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Removes workbooks applied ZI_IMPORT_DAYS ago or longer, and those that nobody may apply any more. */
  async run(): Promise<void> {
    const now = this.clock.now();
    const appliedBefore = new Date(now.getTime() - this.settings.ZI_IMPORT_DAYS * DAY_MS);
    await this.transactions.run(async (tx) => {
      const removed = await this.imports.removeOld(tx, { expiredBefore: now, appliedBefore });
      const events = removed.map((id) => ({
        actorId: null,
        action: 'remove',
        subject: ['worksheet-import', id] as const,
      }));
      await this.audit.recordAll(tx, events);
    });
  }
}
