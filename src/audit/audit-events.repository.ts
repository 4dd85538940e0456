import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';
import { AuditEvent } from './audit-event.entity.js';
import type { ChainHead, SealedEvent } from './audit-sealing.js';

const PAGE = 1_000;

interface HeadRow {
  readonly chain: string;
  readonly seq: string;
  readonly mac: Buffer | null;
}

@Injectable()
export class AuditEventsRepository {
  /** Nobody else writes to these chains until the transaction ends. Answers the last link of each that has one. */
  async lockChains(tx: Tx, chains: readonly string[]): Promise<ReadonlyMap<string, ChainHead>> {
    const rows = await tx.query<HeadRow[]>('SELECT * FROM lock_audit_chains($1)', [chains]);
    return new Map(rows.map(({ chain, seq, mac }) => [chain, { seq: Number(seq), mac }]));
  }

  /** A statement takes 65,535 values at most. */
  async add(tx: Tx, events: readonly SealedEvent[]): Promise<void> {
    for (let from = 0; from < events.length; from += PAGE) {
      const page = events.slice(from, from + PAGE).map((event) => ({ ...event, seq: String(event.seq) }));
      await tx.insert(AuditEvent, page);
    }
  }
}
