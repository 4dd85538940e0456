import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { AuditErasingRepository, type ErasedPlace } from './audit-erasing.repository.js';
import { AuditLog } from './audit-log.js';
import { ERASURE_CHAIN, type Erasure, type Places } from './erasures.js';

export interface ErasedCounts {
  readonly contents: number;
  readonly addresses: number;
}

/** Taking what is personal out of the trail, which goes on fitting: for the owner of the database, not for the program. */
@Injectable()
export class AuditErasing {
  constructor(
    private readonly erasing: AuditErasingRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** Of a person: names and the like in what was done to the account, and where from they did things. */
  async erase(accountId: string, because: string): Promise<ErasedCounts> {
    return this.transactions.run(async (tx) => {
      await this.erasing.begin(tx);
      const contents = await this.erasing.eraseContentsOf(tx, accountId);
      const addresses = await this.erasing.eraseAddressesOf(tx, accountId);
      const after: Erasure = { because, contents: placesOf(contents), addresses: placesOf(addresses) };
      await this.audit.record(tx, { actorId: null, action: 'erase', subject: [ERASURE_CHAIN, accountId], after });
      return { contents: contents.length, addresses: addresses.length };
    });
  }
}

function placesOf(erased: readonly ErasedPlace[]): Places {
  const places: Record<string, number[]> = {};
  for (const { chain, seq } of erased) (places[chain] ??= []).push(Number(seq));
  return places;
}
