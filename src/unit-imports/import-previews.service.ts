import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { ImportPlanning } from './import-planning.service.js';
import { type PlannedRow, type RowState } from './planned-row.js';
import { readTable } from '../tables/table-reading.js';
import { readColumns } from './unit-columns.js';
import type { UnitImport } from './unit-import.entity.js';
import { ImportNotFound } from '../tables/tables.errors.js';
import { UnitImportsRepository } from './unit-imports.repository.js';

const KEPT_MS = 24 * 60 * 60 * 1_000;

export interface SentTable {
  readonly fileName: string;
  readonly bytes: Buffer;
}

export interface RowsAsked {
  /** null: every one. */
  readonly state: RowState | null;
  /** Only rows below this one of the file. */
  readonly after: number;
  readonly limit: number;
}

export interface RowsPage {
  /** On all pages. */
  readonly total: number;
  readonly rows: readonly PlannedRow[];
  /** The last row of this page; null when there are no more. */
  readonly next: number | null;
}

/** Looking at what a file of units would do, before it does anything. */
@Injectable()
export class ImportPreviews {
  constructor(
    private readonly imports: UnitImportsRepository,
    private readonly planning: ImportPlanning,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Reads a file and keeps what it would do, for a day. No unit changes. Throws ImportFileRefused. */
  async preview(actor: Actor, { fileName, bytes }: SentTable): Promise<UnitImport> {
    const table = await readTable(bytes);
    const source = readColumns(table);
    const { plan, planDigest } = await this.planning.plan(source);
    const fileSha256 = createHash('sha256').update(bytes).digest('hex');
    const read = { fileName, fileSha256, format: table.format, encoding: table.encoding, source, plan, planDigest };
    return this.transactions.run(async (tx) => {
      const now = this.clock.now();
      await this.imports.removeExpired(tx, now);
      const times = { createdAt: now, expiresAt: new Date(now.getTime() + KEPT_MS), appliedAt: null, appliedBy: null };
      const preview = await this.imports.add(tx, { ...read, ...times, createdBy: actor.accountId });
      const subject = ['unit-import', preview.id] as const;
      const after = { fileName, fileSha256, planDigest };
      await this.audit.record(tx, { actorId: actor.accountId, action: 'preview', subject, after });
      return preview;
    });
  }

  /** Throws ImportNotFound, also for one that expired long ago. */
  async get(id: string): Promise<UnitImport> {
    const preview = await this.imports.find(id);
    if (preview === null) throw new ImportNotFound(id);
    return preview;
  }

  /** Rows of the file in its order. Throws ImportNotFound. */
  async rows(id: string, { state, after, limit }: RowsAsked): Promise<RowsPage> {
    const { plan } = await this.get(id);
    const fitting = plan.rows.filter((row) => state === null || row.state === state);
    const left = fitting.filter(({ line }) => line > after);
    const rows = left.slice(0, limit);
    return { total: fitting.length, rows, next: left.length > limit ? (rows.at(-1)?.line ?? null) : null };
  }
}
