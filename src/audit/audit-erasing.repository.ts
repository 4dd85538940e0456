import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';

export interface ErasedPlace {
  readonly chain: string;
  readonly seq: string;
}

/** Needs a role that may change audit events: the owner's. */
@Injectable()
export class AuditErasingRepository {
  /** Events may be changed until the transaction ends, as far as that is erasing. */
  async begin(tx: Tx): Promise<void> {
    await tx.query(`SELECT set_config('zi.erasing', 'yes', true)`);
  }

  async eraseContentsOf(tx: Tx, accountId: string): Promise<ErasedPlace[]> {
    return erase(tx, CONTENTS, accountId);
  }

  async eraseAddressesOf(tx: Tx, accountId: string): Promise<ErasedPlace[]> {
    return erase(tx, ADDRESSES, accountId);
  }
}

async function erase(tx: Tx, statement: string, accountId: string): Promise<ErasedPlace[]> {
  const [places] = await tx.query<[ErasedPlace[], number]>(statement, [accountId]);
  return places;
}

const CONTENTS = `
  UPDATE audit_event SET before = NULL, after = NULL, content_salt = NULL
  WHERE subject_type IN ('account', 'preference') AND subject_id = $1 AND content_salt IS NOT NULL
  RETURNING chain, seq`;

const ADDRESSES = `
  UPDATE audit_event SET address = NULL, address_salt = NULL
  WHERE actor_id = $1 AND address IS NOT NULL
  RETURNING chain, seq`;
