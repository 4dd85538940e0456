import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Target } from '../bulk-operations/bulk-kind.js';
import { BulkRequests } from '../bulk-operations/bulk-requests.service.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { PeopleImport } from './people-import.entity.js';
import { ImportNotApplicable, ImportNotFound } from '../tables/tables.errors.js';
import { PeopleImportsRepository } from './people-imports.repository.js';
import { PeoplePlanning } from './people-planning.service.js';

/** Having done what a preview showed: exactly that, and once, as an operation whose rows are those of the file. */
@Injectable()
export class PeopleApplication {
  constructor(
    private readonly imports: PeopleImportsRepository,
    private readonly planning: PeoplePlanning,
    private readonly requests: BulkRequests,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** One that was applied is answered as it is. Throws ImportNotFound, ImportNotApplicable. */
  async apply(actor: Actor, id: string): Promise<PeopleImport> {
    const { preview, operation } = await this.transactions.around(async (tx) => {
      const found = await this.imports.lock(tx, id);
      if (found === null) throw new ImportNotFound(id);
      if (found.operationId !== null) return { preview: found, operation: null };
      return this.applyOnce(tx, actor, found);
    });
    if (operation !== null) await this.requests.wake(operation);
    return preview;
  }

  private async applyOnce(tx: Tx, actor: Actor, preview: PeopleImport) {
    const { id, plan, fileName, source } = preview;
    if (preview.expiresAt <= this.clock.now()) throw new ImportNotApplicable('EXPIRED');
    if (plan.some(({ state }) => state === 'REFUSED')) throw new ImportNotApplicable('REFUSED_ROWS');
    const targets = targetsOf(preview);
    if (targets.length === 0) throw new ImportNotApplicable('NOTHING_TO_DO');
    const { planDigest } = await this.planning.plan(source);
    if (planDigest !== preview.planDigest) throw new ImportNotApplicable('OUTDATED');
    const order = { kind: 'ENROL', asked: { fileName } } as const;
    const operation = await this.requests.write(actor, { order, targets, key: `people-import-${id}` });
    await this.imports.setOperation(tx, id, operation.id);
    return { preview: { ...preview, operationId: operation.id }, operation };
  }
}

/** A row for everybody of whom something changes. */
function targetsOf({ plan }: PeopleImport): Target[] {
  return plan.flatMap(({ line, state, person }) =>
    person === null || state === 'UNCHANGED' ? [] : [{ assessmentId: null, accountId: null, line, person }],
  );
}
