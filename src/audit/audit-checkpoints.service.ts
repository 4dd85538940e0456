import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { AuditCheckpointsRepository } from './audit-checkpoints.repository.js';
import { AuditKeys } from './audit-keys.js';
import { nameOfStatement, signStatement } from './checkpoint.js';
import { CheckpointsOutside } from './checkpoints-outside.js';

/** A signed word on every chain, every quarter of an hour: what was cut off before it is missed. */
@Injectable()
export class AuditCheckpoints {
  constructor(
    private readonly checkpoints: AuditCheckpointsRepository,
    private readonly outside: CheckpointsOutside,
    private readonly keys: AuditKeys,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Makes the next one, and puts outside whatever is not there yet. Throws StorageFull, StorageUnavailable. */
  async write(): Promise<void> {
    await this.transactions.run(async (tx) => {
      const last = await this.checkpoints.lockLast(tx);
      const heads = await this.checkpoints.newHeads(tx);
      const [no, at] = [Number(last?.no ?? 0) + 1, this.clock.now()];
      const previous = last === null ? null : nameOfStatement(last.statement);
      const signed = signStatement({ no, at: at.toISOString(), previous, heads }, this.keys.current);
      await this.checkpoints.add(tx, { no: String(no), at, ...signed }, heads);
    });
    await this.putOutside();
  }

  /** What an earlier try has left behind is put there too. */
  private async putOutside(): Promise<void> {
    for await (const checkpoint of this.checkpoints.all({ withoutCopy: true })) {
      await this.outside.put(checkpoint);
      await this.transactions.run((tx) => this.checkpoints.markCopied(tx, checkpoint.no, this.clock.now()));
    }
  }
}
