import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Transactions } from '../database/transactions.js';
import type { Stage, StageWindow } from '../domain/lifecycle.js';
import { CycleNotFound, CycleRefused } from './cycles.errors.js';
import { CyclesRepository } from './cycles.repository.js';
import { WindowChanges } from './window-changes.js';

/** Giving the stages of a cycle their days. */
@Injectable()
export class CycleWindows {
  constructor(
    private readonly cycles: CyclesRepository,
    private readonly changes: WindowChanges,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** Sets the first and last day of a stage, and with them what is due in it. Throws CycleNotFound, CycleRefused. */
  async set(actor: Actor, cycleId: string, stage: Stage, { opensOn, closesOn }: StageWindow): Promise<void> {
    if (closesOn < opensOn)
      throw new CycleRefused('invalid', 'closesOn', `must not be before opensOn, ${opensOn}.`, ['notBefore', opensOn]);
    await this.transactions.run(async (tx) => {
      if ((await this.cycles.lock(tx, cycleId)) === null) throw new CycleNotFound(cycleId);
      await this.cycles.putWindow(tx, { cycleId, stage, opensOn, closesOn });
      const subject = ['cycle', cycleId] as const;
      const after = { stage, opensOn, closesOn };
      await this.audit.record(tx, { actorId: actor.accountId, action: 'set-window', subject, after });
      await this.changes.after(tx, cycleId, stage);
    });
  }
}
