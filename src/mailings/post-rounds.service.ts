import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { batchesOf } from '../common/batches.js';
import { MailRefused } from '../mail/mail.errors.js';
import { Jobs } from '../queue/jobs.js';
import { MailingDelivering } from './mailing-delivering.service.js';
import { Mailings } from './mailings.service.js';
import { deliverMailings } from './mailings.jobs.js';
import { shardOf } from './shards.js';

/** Claimed at once, so that most of what a mail costs is shared. Few enough that each has its minute before the lease of five ends. */
const BATCH = 4;

/** Sending every mail that is due, by a job for each shard that has some. The rows are the truth: a lost job is made up for by the next round. */
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
    const shards = new Set<number>();
    for await (const { id } of this.mailings.due()) shards.add(shardOf(id));
    await this.jobs.enqueueAll(
      deliverMailings,
      [...shards].map((shard) => ({ shard })),
    );
  }

  /** Tries each mail of a shard once. Throws the first MailRefused that is worth trying again later, when it has tried the others. */
  async deliver(shard: number): Promise<void> {
    const refusals: MailRefused[] = [];
    for await (const mails of batchesOf(this.mailings.due(shard), BATCH)) {
      if (this.isStopping) return;
      await this.delivering.deliver(mails).catch((error: unknown) => {
        if (!(error instanceof MailRefused)) throw error;
        refusals.push(error);
      });
    }
    if (refusals[0] !== undefined) throw refusals[0];
  }
}
