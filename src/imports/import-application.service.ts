import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { BulkRequests } from '../bulk-operations/bulk-requests.service.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { ImportOf } from './file-import.entity.js';
import type { ImportKind, ImportPlan } from './import-kind.js';
import { ImportNotApplicable, ImportNotFound } from './imports.errors.js';
import { ImportsRepository } from './imports.repository.js';
import { planDigestOf } from './plan-digest.js';

/** Having done what a preview showed: exactly that, and once, as an operation whose rows are those of the file. */
@Injectable()
export class ImportApplication {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly requests: BulkRequests,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** One that was applied is answered as it is. Throws ImportNotFound, ImportNotApplicable. */
  async apply<Source, Plan extends ImportPlan>(
    kind: ImportKind<Source, Plan>,
    actor: Actor,
    id: string,
  ): Promise<ImportOf<Source, Plan>> {
    const { preview, operation } = await this.transactions.around(async (tx) => {
      const found = (await this.imports.lock(tx, kind.name, id)) as ImportOf<Source, Plan> | null;
      if (found === null || (kind.isOfSender && found.createdBy !== actor.accountId)) throw new ImportNotFound(id);
      if (found.appliedAt !== null) return { preview: found, operation: null };
      return this.applyOnce(tx, kind, actor, found);
    });
    if (operation !== null) await this.requests.wake(operation);
    return preview;
  }

  private async applyOnce<Source, Plan extends ImportPlan>(
    tx: Tx,
    kind: ImportKind<Source, Plan>,
    actor: Actor,
    preview: ImportOf<Source, Plan>,
  ) {
    const { id, plan, fileName, source } = preview;
    const now = this.clock.now();
    if (preview.expiresAt <= now) throw new ImportNotApplicable('EXPIRED');
    if (plan.rows.some(({ state }) => state === 'REFUSED')) throw new ImportNotApplicable('REFUSED_ROWS');
    const { order, targets } = kind.orderOf(plan, fileName);
    if (targets.length === 0) throw new ImportNotApplicable('NOTHING_TO_DO');
    const isAsSeen = planDigestOf(await kind.plan(actor, source)) === preview.planDigest;
    if (!isAsSeen) throw new ImportNotApplicable('OUTDATED');
    const operation = await this.requests.write(actor, { order, targets, key: `${kind.name}-${id}` });
    const applied = { appliedAt: now, operationId: operation.id };
    await this.imports.setApplied(tx, id, applied);
    return { preview: Object.assign(preview, applied), operation };
  }
}
