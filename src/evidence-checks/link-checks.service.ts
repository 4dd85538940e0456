import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { Jobs } from '../queue/jobs.js';
import { JobNotQueued } from '../queue/queue.errors.js';
import { checkLinksOfHost } from './evidence-checks.jobs.js';
import { LinkProbe } from './link-probe.js';
import { type LinkClaim, LinkChecksRepository } from './link-checks.repository.js';

/** Longer than any visit is waited for (LinkProbe: 20 seconds). */
const LEASE_MS = 60_000;
const PAGE = 500;

/**
 * Whether links still lead somewhere: once a day, and when they are new. One link of a host after the other, as many hosts at
 * once as the queue has workers; only a host to which others redirect may be visited by several. Claim (a row with a lease, committed), look outside any transaction, settle.
 */
@Injectable()
export class LinkChecks implements OnModuleDestroy {
  private readonly logger = new Logger('Evidence');
  private isStopping = false;

  constructor(
    private readonly checks: LinkChecksRepository,
    private readonly probe: LinkProbe,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  onModuleDestroy(): void {
    this.isStopping = true;
  }

  /** Asks for the check of links that were just added; does nothing for files. Without a queue they wait for the night. */
  async wake(evidenceIds: readonly string[]): Promise<void> {
    const hosts = await this.checks.hostsOf(evidenceIds);
    if (hosts.length === 0) return;
    try {
      await this.jobs.enqueueAll(
        checkLinksOfHost,
        hosts.map((host) => ({ host })),
      );
    } catch (error) {
      if (!(error instanceof JobNotQueued)) throw error;
      this.logger.warn(`A new link is not checked before the night. ${error.message}`);
    }
  }

  /** Asks for the check of every link that was not checked today. Throws JobNotQueued. */
  async sweep(): Promise<void> {
    const day = this.clock.today();
    for (let after: string | null = null; ;) {
      const hosts: string[] = await this.checks.hostsDue(day, after, PAGE);
      await this.jobs.enqueueAll(
        checkLinksOfHost,
        hosts.map((host) => ({ host })),
      );
      after = hosts.at(-1) ?? null;
      if (hosts.length < PAGE) return;
    }
  }

  /** Checks what is due of one host, unless another worker is at it. Answers how many links this call checked. */
  async checkHost(host: string): Promise<number> {
    for (let checked = 0; ; checked += 1) {
      const claim = this.isStopping ? null : await this.claim(host);
      if (claim === null) return checked;
      const finding = await this.probe.look(claim.url);
      await this.transactions.run((tx) => this.checks.settle(tx, claim.id, finding, this.clock.now()));
    }
  }

  private async claim(host: string): Promise<LinkClaim | null> {
    const now = this.clock.now();
    const time = { day: this.clock.today(), now, leasedUntil: new Date(now.getTime() + LEASE_MS) };
    return this.transactions.run((tx) => this.checks.claim(tx, host, time));
  }
}
