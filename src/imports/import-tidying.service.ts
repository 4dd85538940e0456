import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Settings } from '../config/settings.js';
import { Transactions } from '../database/transactions.js';
import { ImportsRepository } from './imports.repository.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Throwing away what files held once nobody needs it: they have names and addresses of people in them. */
@Injectable()
export class ImportTidying {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly settings: Settings,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Removes files applied ZI_IMPORT_DAYS ago or longer, and those that nobody may apply any more. What they did stays. */
  async run(): Promise<void> {
    const now = this.clock.now();
    const appliedBefore = new Date(now.getTime() - this.settings.ZI_IMPORT_DAYS * DAY_MS);
    await this.transactions.run(async (tx) => {
      const removed = await this.imports.removeOld(tx, { expiredBefore: now, appliedBefore });
      const events = removed.map(({ id, kind }) => ({ actorId: null, action: 'remove', subject: [kind, id] as const }));
      await this.audit.recordAll(tx, events);
    });
  }
}
