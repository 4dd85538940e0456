import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { Incident } from './incident.entity.js';

/** Who closes incidents, when and why. */
export type Closing = Pick<Incident, 'closedBy' | 'closedAt' | 'closingReason'>;

@Injectable()
export class IncidentsRepository {
  constructor(private readonly reader: Reader) {}

  /** Those of an award, open and closed, the latest first. */
  async of(awardId: string): Promise<Incident[]> {
    const order = { happenedOn: 'DESC', recordedAt: 'DESC', id: 'ASC' } as const;
    return this.reader.of(Incident).find({ where: { awardId }, order });
  }

  async find(id: string): Promise<Incident | null> {
    return this.reader.of(Incident).findOneBy({ id });
  }

  async add(tx: Tx, incident: Pick<Incident, 'awardId' | 'kind' | 'description' | 'happenedOn'>, by: Recording) {
    return tx.save(tx.create(Incident, { ...incident, ...by, closedAt: null, closedBy: null, closingReason: null }));
  }

  async close(tx: Tx, id: string, closing: Closing): Promise<void> {
    await tx.update(Incident, { id }, closing);
  }

  /** Closes every open one of an award, and answers their ids. */
  async closeAll(tx: Tx, awardId: string, { closedAt, closedBy, closingReason }: Closing): Promise<string[]> {
    const [closed] = await tx.query<[{ id: string }[], number]>(
      `UPDATE incident SET closed_at = $2, closed_by = $3, closing_reason = $4
       WHERE award_id = $1 AND closed_at IS NULL RETURNING id`,
      [awardId, closedAt, closedBy, closingReason],
    );
    return closed.map(({ id }) => id);
  }
}

type Recording = Pick<Incident, 'recordedAt' | 'recordedBy'>;
