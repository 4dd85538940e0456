import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Assessments } from '../assessments/assessments.service.js';
import type { Page, PageAsked } from '../paging/page.js';
import type { BulkOperationRow } from './bulk-operation-row.entity.js';
import type { BulkOperation } from './bulk-operation.entity.js';
import { BulkOperationNotFound } from './bulk-operations.errors.js';
import { teamsOf } from './bulk-orders.service.js';
import { BulkOperationsRepository, type RowsAsked } from './bulk-operations.repository.js';

/** A row with the names of what it is about; null for what its asker does not see now. */
export interface NamedRow extends BulkOperationRow {
  readonly unitName: string | null;
  readonly institutionName: string | null;
  readonly personName: string | null;
}

export interface Rows {
  readonly rows: readonly NamedRow[];
  /** The position of the last row of this page; null when there are no more. */
  readonly next: number | null;
}

/** Looking at the operations that one asked for. */
@Injectable()
export class BulkOperations {
  constructor(
    private readonly operations: BulkOperationsRepository,
    private readonly assessments: Assessments,
  ) {}

  /** The latest first. */
  async list(actor: Actor, page: PageAsked): Promise<Page<BulkOperation>> {
    return this.operations.pageOf(actor.accountId, page);
  }

  /** Throws BulkOperationNotFound, also for somebody else's. */
  async get(actor: Actor, id: string): Promise<BulkOperation> {
    const operation = await this.operations.findOf(actor.accountId, id);
    if (operation === null) throw new BulkOperationNotFound(id);
    return operation;
  }

  /** What came of each row, in the order in which they were asked for. Throws BulkOperationNotFound. */
  async rows(actor: Actor, id: string, asked: RowsAsked): Promise<Rows> {
    await this.get(actor, id);
    const found = await this.operations.rowsOf(id, { ...asked, limit: asked.limit + 1 });
    const rows = await this.named(actor, found.slice(0, asked.limit));
    return { rows, next: found.length > asked.limit ? (rows.at(-1)?.position ?? null) : null };
  }

  private async named(actor: Actor, rows: readonly BulkOperationRow[]): Promise<NamedRow[]> {
    const ids = new Set(rows.flatMap(({ target: { assessmentId } }) => (assessmentId === null ? [] : [assessmentId])));
    const seen = new Map((await this.assessments.seen(actor, [...ids])).map((each) => [each.id, each]));
    const accountIds = new Set(rows.flatMap(({ target: { accountId } }) => (accountId === null ? [] : [accountId])));
    const people = await this.operations.namesIn([...accountIds], teamsOf(actor));
    return rows.map((row) => {
      const { assessmentId, accountId, person, unit } = row.target;
      const { unitName = unit?.name ?? null, institutionName = unit?.institutionCode ?? null } =
        seen.get(assessmentId ?? '') ?? {};
      return { ...row, unitName, institutionName, personName: people.get(accountId ?? '') ?? person?.name ?? null };
    });
  }
}
