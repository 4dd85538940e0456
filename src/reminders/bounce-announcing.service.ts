import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { DEFAULT_CYCLE_RULES } from '../domain/cycle-rules.js';
import { BouncingAddresses } from '../mailings/bouncing-addresses.service.js';
import { BouncingUnitsRepository, type OverRow, type UntoldRow } from './bouncing-units.repository.js';
import type { Due } from './deadline.entity.js';
import { Deadlines } from './deadlines.service.js';

/** Telling units whose mail comes back: nobody notices of themselves that they are not reminded any more. */
@Injectable()
export class BounceAnnouncing {
  constructor(
    private readonly addresses: BouncingAddresses,
    private readonly units: BouncingUnitsRepository,
    private readonly deadlines: Deadlines,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Sets a deadline of today for each unit that was not told yet, and ends those whose reason is gone. */
  async run(): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.end(tx, await this.units.over(tx));
      await this.announce(tx, await this.units.untold(tx, await this.addresses.lock(tx)));
    });
  }

  private async announce(tx: Tx, untold: readonly UntoldRow[]): Promise<void> {
    if (untold.length === 0) return;
    await this.deadlines.setAll(
      tx,
      untold.map((one) => this.dueOf(one)),
      DEFAULT_CYCLE_RULES,
    );
    await this.addresses.markAnnounced(
      tx,
      untold.map(({ accountId }) => accountId),
    );
  }

  private async end(tx: Tx, over: readonly OverRow[]): Promise<void> {
    for (const reason of ['address-works', 'withdrawn'] as const) {
      const ended = over.filter(({ because }) => because === reason).map(({ appointmentId }) => appointmentId);
      await this.deadlines.close(tx, 'BOUNCING_ADDRESS', ended, reason);
    }
  }

  private dueOf({ appointmentId: subjectId, accountId, workUnitId }: UntoldRow): Due {
    const about = { kind: 'BOUNCING_ADDRESS', subjectId, workUnitId, assessmentId: null } as const;
    return { ...about, dueOn: this.clock.today(), facts: { accountId } };
  }
}
