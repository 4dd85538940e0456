import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { batchesOf } from '../common/batches.js';
import { MailRefused } from '../mail/mail.errors.js';
import { Jobs } from '../queue/jobs.js';
import { MailingDelivering } from './mailing-delivering.service.js';
import { Mailings } from './mailings.service.js';
import { deliverMailings } from './mailings.jobs.js';
import { rangesOf, type ShardRange } from './shards.js';

/** Claimed at once, so that most of what a mail costs is shared. What a killed worker has in hand waits for its leases to end. */
const BATCH = 16;

/** Sending every mail that is due, by a job for each shard that has some, or for a few that follow one another when there are many. The rows are the truth: a lost job is made up for by the next round. */
@Injectable()
export class PostRounds implements OnModuleDestroy {
  private isStopping = false;

  constructor(
    private readonly mailings: Mailings,
    private readonly delivering: MailingDelivering,
    private readonly jobs: Jobs,
  ) {}

  /** Before the workers are waited for: who is at a long shard leaves the rest of it to others. */
  onModuleDestroy(): void {
    this.isStopping = true;
  }

  async wake(): Promise<void> {
    const ids: string[] = [];
    for await (const { id } of this.mailings.due()) ids.push(id);
    await this.jobs.enqueueAll(
      deliverMailings,
      rangesOf(ids).map(({ first, count }) => (count === 1 ? { shard: first } : { shard: first, count })),
    );
  }

  /** Tries each mail of these shards once. Throws the first MailRefused that is worth trying again later, when it has tried the others. */
  async deliver(shards: ShardRange): Promise<void> {
    const refusals: MailRefused[] = [];
    for await (const mails of batchesOf(this.mailings.due(shards), BATCH)) {
      if (this.isStopping) return;
      await this.delivering.deliver(mails).catch((error: unknown) => {
        if (!(error instanceof MailRefused)) throw error;
        refusals.push(error);
      });
    }
    if (refusals[0] !== undefined) throw refusals[0];
  }
}
