import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { readTable } from '../tables/table-reading.js';
import { readPeople } from './people-columns.js';
import type { PeopleImport } from './people-import.entity.js';
import { ImportNotFound } from '../tables/tables.errors.js';
import { PeopleImportsRepository } from './people-imports.repository.js';
import type { PersonRowState, PlannedPerson } from './people-plan.js';
import { PeoplePlanning } from './people-planning.service.js';

const KEPT_MS = 24 * 60 * 60 * 1_000;

export interface SentPeople {
  readonly fileName: string;
  readonly bytes: Buffer;
}

export interface PeopleRowsAsked {
  /** null: every one. */
  readonly state: PersonRowState | null;
  /** Only rows below this one of the file. */
  readonly after: number;
  readonly limit: number;
}

export interface PeoplePage {
  /** On all pages. */
  readonly total: number;
  readonly rows: readonly PlannedPerson[];
  /** The last row of this page; null when there are no more. */
  readonly next: number | null;
}

/** Looking at what a file of people would do, before it does anything. */
@Injectable()
export class PeoplePreviews {
  constructor(
    private readonly imports: PeopleImportsRepository,
    private readonly planning: PeoplePlanning,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Reads a file and keeps what it would do, for a day. Nobody is let in. Throws ImportFileRefused. */
  async preview(actor: Actor, { fileName, bytes }: SentPeople): Promise<PeopleImport> {
    const { format, encoding, ...table } = await readTable(bytes);
    const source = readPeople({ format, encoding, ...table });
    const { plan, planDigest } = await this.planning.plan(source);
    const fileSha256 = createHash('sha256').update(bytes).digest('hex');
    const read = { fileName, fileSha256, format, encoding, source, plan, planDigest };
    return this.transactions.run(async (tx) => {
      const now = this.clock.now();
      await this.imports.removeExpired(tx, now);
      const times = { createdAt: now, expiresAt: new Date(now.getTime() + KEPT_MS), operationId: null };
      const preview = await this.imports.add(tx, { ...read, ...times, createdBy: actor.accountId });
      const subject = ['people-import', preview.id] as const;
      const after = { fileName, fileSha256, planDigest };
      await this.audit.record(tx, { actorId: actor.accountId, action: 'preview', subject, after });
      return preview;
    });
  }

  /** Throws ImportNotFound, also for one that expired long ago. */
  async get(id: string): Promise<PeopleImport> {
    const preview = await this.imports.find(id);
    if (preview === null) throw new ImportNotFound(id);
    return preview;
  }

  /** Rows of the file in its order. Throws ImportNotFound. */
  async rows(id: string, { state, after, limit }: PeopleRowsAsked): Promise<PeoplePage> {
    const { plan } = await this.get(id);
    const fitting = plan.filter((row) => state === null || row.state === state);
    const left = fitting.filter(({ line }) => line > after);
    const rows = left.slice(0, limit);
    return { total: fitting.length, rows, next: left.length > limit ? (rows.at(-1)?.line ?? null) : null };
  }
}
