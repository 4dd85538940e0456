import { Injectable } from '@nestjs/common';
import { HotStatements } from '../database/hot-statements.js';
import type { Tx } from '../database/transactions.js';
import type { ChainHead, SealedEvent } from './audit-sealing.js';

interface HeadRow {
  readonly chain: string;
  readonly seq: string;
  readonly mac: Buffer | null;
}

@Injectable()
export class AuditEventsRepository {
  constructor(private readonly statements: HotStatements) {}

  /** Nobody else writes to these chains until the transaction ends. Answers the last link of each that has one. */
  async lockChains(tx: Tx, chains: readonly string[]): Promise<ReadonlyMap<string, ChainHead>> {
    const rows = await this.statements.inside<HeadRow>(tx, LOCK_CHAINS, [chains]);
    return new Map(rows.map(({ chain, seq, mac }) => [chain, { seq: Number(seq), mac }]));
  }

  /** In their order. A column is one parameter, however many there are: a whole sheet is a hundred events. */
  async add(tx: Tx, events: readonly SealedEvent[]): Promise<void> {
    const columns = COLUMNS.map(([, , valueOf]) => events.map(valueOf));
    await this.statements.inside(tx, ADD_EVENTS, columns);
  }
}

const LOCK_CHAINS = { name: 'lock-audit-chains', text: 'SELECT * FROM lock_audit_chains($1)' } as const;

type Column = readonly [name: string, type: string, valueOf: (event: SealedEvent) => unknown];

const COLUMNS: readonly Column[] = [
  ['at', 'timestamptz', ({ event }) => event.at],
  ['actor_id', 'uuid', ({ event }) => event.actorId],
  ['action', 'text', ({ event }) => event.action],
  ['subject_type', 'text', ({ event }) => event.subjectType],
  ['subject_id', 'text', ({ event }) => event.subjectId],
  ['before', 'jsonb', ({ event }) => jsonOf(event.before)],
  ['after', 'jsonb', ({ event }) => jsonOf(event.after)],
  ['channel', 'text', ({ event }) => event.channel],
  ['address', 'text', ({ event }) => event.address],
  ['chain', 'text', ({ event }) => event.chain],
  ['seq', 'bigint', ({ seq }) => seq],
  ['content_salt', 'bytea', ({ event }) => event.contentSalt],
  ['content_digest', 'bytea', ({ event }) => event.contentDigest],
  ['address_salt', 'bytea', ({ event }) => event.addressSalt],
  ['address_digest', 'bytea', ({ event }) => event.addressDigest],
  ['key_id', 'text', ({ keyId }) => keyId],
  ['mac', 'bytea', ({ mac }) => mac],
];

function jsonOf(content: object | null): string | null {
  return content === null ? null : JSON.stringify(content);
}

const ADD_EVENTS = {
  name: 'add-audit-events',
  text: `
    INSERT INTO audit_event (${COLUMNS.map(([name]) => name).join(', ')})
    SELECT * FROM unnest(${COLUMNS.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ')})`,
} as const;
