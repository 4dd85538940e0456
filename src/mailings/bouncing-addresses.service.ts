import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import type { Page, PageAsked } from '../paging/page.js';
import { type BouncingPerson, BouncingAddressesRepository } from './bouncing-addresses.repository.js';

export type { BouncingPerson };

/** One refusal can be the mail server's bad day. */
const FLAGGED_FROM = 2;

/** People whose mail was refused for good at least twice, and not accepted since. */
@Injectable()
export class BouncingAddresses {
  constructor(
    private readonly addresses: BouncingAddressesRepository,
    private readonly clock: Clock,
  ) {}

  /** The accounts of all of them, locked, but for those that another process is looking at. */
  async lock(tx: Tx): Promise<string[]> {
    return this.addresses.lock(tx, FLAGGED_FROM);
  }

  /** Their units were told; again changes nothing. */
  async markAnnounced(tx: Tx, accountIds: readonly string[]): Promise<void> {
    await this.addresses.markAnnounced(tx, accountIds, this.clock.now());
  }

  /** Those with an appointment in a unit, or all of them for null, by name; at most 500. */
  async page(unitId: string | null, asked: PageAsked): Promise<Page<BouncingPerson>> {
    return this.addresses.page(FLAGGED_FROM, unitId, asked);
  }
}
