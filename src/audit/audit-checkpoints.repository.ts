import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { AuditCheckpoint } from './audit-checkpoint.entity.js';
import { AuditCheckpointCopy } from './audit-checkpoint-copy.entity.js';
import { AuditCheckpointHead } from './audit-checkpoint-head.entity.js';
import type { Head } from './checkpoint.js';

const PAGE = 5_000;
/** Any number will do, as long as nothing else in this database takes it. */
const CHECKPOINTS = 7_204_210_117;

@Injectable()
export class AuditCheckpointsRepository {
  constructor(private readonly reader: Reader) {}

  /** The newest; nobody else makes one until the transaction ends. */
  async lockLast(tx: Tx): Promise<AuditCheckpoint | null> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [CHECKPOINTS]);
    return tx.findOne(AuditCheckpoint, { where: {}, order: { no: 'DESC' } });
  }

  /** The ends that no checkpoint has vouched for. Looks at each chain, not at each event. */
  async newHeads(tx: Tx): Promise<Head[]> {
    const rows = await tx.query<{ chain: string; seq: string; mac: string }[]>(NEW_HEADS);
    return rows.map(({ chain, seq, mac }) => [chain, Number(seq), mac]);
  }

  async add(tx: Tx, checkpoint: AuditCheckpoint, heads: readonly Head[]): Promise<void> {
    await tx.insert(AuditCheckpoint, checkpoint);
    for (let from = 0; from < heads.length; from += PAGE) {
      const page = heads.slice(from, from + PAGE);
      const rows = page.map(([chain, seq]) => ({ chain, seq: String(seq), checkpointNo: checkpoint.no }));
      await tx.insert(AuditCheckpointHead, rows);
    }
  }

  /** All of them, or those without a copy outside; oldest first, one at a time: the first may be large. */
  async *all({ withoutCopy = false } = {}): AsyncIterable<AuditCheckpoint> {
    for (let last = '0'; ;) {
      const [next] = await this.reader.query<AuditCheckpoint[]>(NEXT, [last, withoutCopy]);
      if (next === undefined) return;
      yield next;
      last = next.no;
    }
  }

  async markCopied(tx: Tx, checkpointNo: string, copiedAt: Date): Promise<void> {
    await tx
      .createQueryBuilder()
      .insert()
      .into(AuditCheckpointCopy)
      .values({ checkpointNo, copiedAt })
      .orIgnore()
      .execute();
  }
}

const NEXT = `
  SELECT no, at, statement, key_id AS "keyId", signature FROM audit_checkpoint checkpoint
  WHERE no > $1 AND NOT ($2 AND EXISTS (SELECT FROM audit_checkpoint_copy copy WHERE copy.checkpoint_no = checkpoint.no))
  ORDER BY no LIMIT 1`;

/** From one chain to the next by the index; events from before there were chains can only end once. */
const NEW_HEADS = `
  WITH RECURSIVE chains AS (
    (SELECT chain FROM audit_event ORDER BY chain LIMIT 1)
    UNION ALL
    SELECT (SELECT event.chain FROM audit_event event WHERE event.chain > chains.chain ORDER BY event.chain LIMIT 1)
    FROM chains WHERE chains.chain IS NOT NULL
  )
  SELECT last.chain, last.seq, coalesce(encode(last.mac, 'hex'), '') AS mac
  FROM chains CROSS JOIN LATERAL (
    SELECT chain, seq, mac FROM audit_event event WHERE event.chain = chains.chain ORDER BY seq DESC LIMIT 1
  ) AS last
  WHERE NOT EXISTS (
    SELECT FROM audit_checkpoint_head known
    WHERE known.chain = last.chain AND (known.seq = last.seq OR known.chain = 'before-chains')
  )
  ORDER BY last.chain`;
