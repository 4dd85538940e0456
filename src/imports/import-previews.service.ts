import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { refusalsCsv } from '../tables/refusals-csv.js';
import { readTable } from '../tables/table-reading.js';
import type { ImportOf } from './file-import.entity.js';
import type { ImportKind, ImportPlan } from './import-kind.js';
import { ImportNotFound } from './imports.errors.js';
import { ImportsRepository } from './imports.repository.js';
import { planDigestOf } from './plan-digest.js';

const KEPT_MS = 24 * 60 * 60 * 1_000;

export interface SentFile {
  readonly fileName: string;
  /** null for a body without any. */
  readonly bytes: Buffer | null;
}

export interface RowsAsked {
  /** null: every one. */
  readonly state: string | null;
  /** Only rows below this one of the file. */
  readonly after: number;
  readonly limit: number;
}

export interface RowsPage<Row> {
  /** On all pages. */
  readonly total: number;
  readonly rows: readonly Row[];
  /** The last row of this page; null when there are no more. */
  readonly next: number | null;
}

/** Looking at what a file would do, before it does anything. */
@Injectable()
export class ImportPreviews {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Reads a file and keeps what it would do, for a day. Nothing else changes. Throws ImportFileRefused. */
  async preview<Source, Plan extends ImportPlan>(
    kind: ImportKind<Source, Plan>,
    actor: Actor,
    { fileName, bytes: sent }: SentFile,
  ): Promise<ImportOf<Source, Plan>> {
    const bytes = sent ?? Buffer.alloc(0);
    const table = await readTable(bytes);
    const source = kind.read(table);
    const plan = await kind.plan(actor, source);
    const fileSha256 = createHash('sha256').update(bytes).digest('hex');
    const { format, encoding } = table;
    const planDigest = planDigestOf(plan);
    const read = { kind: kind.name, fileName, fileSha256, format, encoding, source, plan, planDigest };
    return this.transactions.run(async (tx) => {
      const now = this.clock.now();
      await this.imports.removeExpired(tx, now);
      const times = {
        createdAt: now,
        expiresAt: new Date(now.getTime() + KEPT_MS),
        appliedAt: null,
        operationId: null,
      };
      const preview = await this.imports.add(tx, { ...read, ...times, createdBy: actor.accountId });
      const subject = [kind.name, preview.id] as const;
      const after = { fileName, fileSha256, planDigest };
      await this.audit.record(tx, { actorId: actor.accountId, action: 'preview', subject, after });
      return preview as ImportOf<Source, Plan>;
    });
  }

  /** Throws ImportNotFound, also for one that expired long ago, and where a kind is of its sender alone for any other's. */
  async get<Source, Plan extends ImportPlan>(
    kind: ImportKind<Source, Plan>,
    actor: Actor,
    id: string,
  ): Promise<ImportOf<Source, Plan>> {
    const preview = await this.imports.find(kind.name, id);
    if (preview === null || (kind.isOfSender && preview.createdBy !== actor.accountId)) throw new ImportNotFound(id);
    return preview as ImportOf<Source, Plan>;
  }

  /** Rows of the file in its order. Throws as `get`. */
  async rows<Source, Plan extends ImportPlan>(
    kind: ImportKind<Source, Plan>,
    actor: Actor,
    { id, state, after, limit }: RowsAsked & { readonly id: string },
  ): Promise<RowsPage<Plan['rows'][number]>> {
    const { plan } = await this.get(kind, actor, id);
    const fitting = plan.rows.filter((row) => state === null || row.state === state);
    const left = fitting.filter(({ line }) => line > after);
    const rows = left.slice(0, limit);
    return { total: fitting.length, rows, next: left.length > limit ? (rows.at(-1)?.line ?? null) : null };
  }

  /** Every refused cell with the reason, as a CSV file. Throws as `get`. */
  async refusals(kind: ImportKind, actor: Actor, id: string): Promise<Buffer> {
    const { plan } = await this.get(kind, actor, id);
    return Buffer.from(refusalsCsv(plan.rows, (refusal) => kind.wordsOf(refusal)));
  }
}
