import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Settings } from '../config/settings.js';
import { Transactions, type Tx } from '../database/transactions.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** What is removed: all that nobody applied until the one moment, and all that was applied until the other. */
export interface OldImports {
  readonly expiredBefore: Date;
  readonly appliedBefore: Date;
}

/** Where files that were read in are kept, to be applied. */
export interface KeptImports {
  /** Answers what is gone, and what kind of thing each was. */
  removeOld(tx: Tx, old: OldImports): Promise<readonly { readonly id: string; readonly kind: string }[]>;
}

/** Throwing away what files held once nobody needs it: they have names and addresses of people, or answers, in them. */
@Injectable()
export class ImportTidying {
  constructor(
    private readonly settings: Settings,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Removes files applied ZI_IMPORT_DAYS ago or longer, and those that nobody may apply any more. What they did stays. */
  async removeFrom(imports: KeptImports): Promise<void> {
    const now = this.clock.now();
    const appliedBefore = new Date(now.getTime() - this.settings.ZI_IMPORT_DAYS * DAY_MS);
    await this.transactions.run(async (tx) => {
      const removed = await imports.removeOld(tx, { expiredBefore: now, appliedBefore });
      const events = removed.map(({ id, kind }) => ({ actorId: null, action: 'remove', subject: [kind, id] as const }));
      await this.audit.recordAll(tx, events);
    });
  }
}
