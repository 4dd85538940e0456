import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { PortalrbCall } from './portalrb-call.entity.js';

/** A call as the institution's people see it. */
export interface CallRow extends Omit<PortalrbCall, 'tokenId'> {
  /** Of the token it came with. */
  readonly ending: string;
  /** Of the unit that was asked for; null where there is none of that id in the institution. */
  readonly unitName: string | null;
}

@Injectable()
export class PortalrbCallsRepository {
  constructor(private readonly reader: Reader) {}

  async add(tx: Tx, call: Omit<PortalrbCall, 'id'>): Promise<void> {
    await tx.insert(PortalrbCall, call);
  }

  /** A page, the newest first: those before the call `before`, or the newest of all. */
  async of(institutionId: string, before: number | null, limit: number): Promise<CallRow[]> {
    return this.reader.query<CallRow[]>(
      `SELECT call.id, call.at, call.address, call.question, call.unit_id AS "unitId", call.status, call.code,
         call.milliseconds, token.ending, unit.name AS "unitName"
       FROM portalrb_call call
       JOIN portalrb_token token ON token.id = call.token_id AND token.institution_id = $1
       LEFT JOIN work_unit unit ON unit.id::text = call.unit_id AND unit.institution_id = $1
       WHERE $2::bigint IS NULL OR call.id < $2 ORDER BY call.id DESC LIMIT $3`,
      [institutionId, before, limit],
    );
  }
}
