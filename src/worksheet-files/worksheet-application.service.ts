import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { ImportNotApplicable, ImportNotFound } from '../imports/imports.errors.js';
import { openConflicts, type Side, type SideOf } from './import-plan.js';
import type { WorksheetImport } from './worksheet-import.entity.js';
import { WorksheetImportsRepository } from './worksheet-imports.repository.js';
import { WorksheetMerging } from './worksheet-merging.service.js';

/** Whose word somebody takes about a cell. */
export interface Choice {
  readonly item: string;
  readonly field: string;
  readonly side: Side;
}

/** Taking over what a preview showed, once and whole. */
@Injectable()
export class WorksheetApplication {
  constructor(
    private readonly imports: WorksheetImportsRepository,
    private readonly merging: WorksheetMerging,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * One that was applied is answered as it is. Throws ImportNotFound, ImportNotApplicable, and as saving answers does.
   *
   * @param choices one for each conflict
   */
  async apply(actor: Actor, id: string, choices: readonly Choice[]): Promise<WorksheetImport> {
    const sides = new Map(choices.map(({ item, field, side }) => [`${item} ${field}`, side]));
    return this.transactions.around(async (tx) => {
      const preview = await this.imports.lockBy(tx, id, actor.accountId);
      if (preview === null) throw new ImportNotFound(id);
      if (preview.appliedAt !== null) return preview;
      return this.applyOnce(tx, actor, preview, (item, field) => sides.get(`${item} ${field}`));
    });
  }

  private async applyOnce(tx: Tx, actor: Actor, preview: WorksheetImport, sideOf: SideOf): Promise<WorksheetImport> {
    const { id, plan, sheetId, fileSha256 } = preview;
    const now = this.clock.now();
    if (preview.expiresAt <= now) throw new ImportNotApplicable('EXPIRED');
    if (plan.findings.some(({ grade }) => grade === 'REFUSED')) throw new ImportNotApplicable('REFUSED_ROWS');
    if (plan.items.length === 0) throw new ImportNotApplicable('NOTHING_TO_DO');
    if (openConflicts(plan, sideOf).length > 0) throw new ImportNotApplicable('CONFLICTS_OPEN');
    const answers = await this.merging.save(actor, preview, sideOf);
    await this.imports.setApplied(tx, id, now);
    const subject = ['worksheet-import', id] as const;
    const after = { sheetId, fileSha256, answers };
    await this.audit.record(tx, { actorId: actor.accountId, action: 'apply', subject, after });
    return { ...preview, appliedAt: now };
  }
}
