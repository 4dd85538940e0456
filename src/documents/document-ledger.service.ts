import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { Document } from './document.entity.js';
import { type AskedDocument, DocumentsRepository, type MadeFile } from './documents.repository.js';

/** What becomes of the documents people ask for. The rows are the truth; a job only wakes somebody up. */
@Injectable()
export class DocumentLedger {
  constructor(
    private readonly documents: DocumentsRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Writes down what somebody asks for. While the same is being made for them, that one is answered. */
  async ask(asked: AskedDocument): Promise<Document> {
    return this.transactions.run(async (tx) => {
      const id = await this.documents.add(tx, asked, this.clock.now());
      if (id !== null) await this.record(tx, id, asked);
      return this.documents.latest(tx, asked);
    });
  }

  /** @param progress 0..100 */
  async report(id: string, progress: number): Promise<void> {
    await this.transactions.run((tx) => this.documents.setProgress(tx, id, progress));
  }

  async finish(id: string, file: MadeFile): Promise<void> {
    await this.transactions.run((tx) => this.documents.finish(tx, id, file, this.clock.now()));
  }

  async giveUp(id: string, problem: string): Promise<void> {
    await this.transactions.run((tx) => this.documents.giveUp(tx, id, problem, this.clock.now()));
  }

  /** Gives up what nobody could make in so many milliseconds, and lets go of files that were kept long enough. */
  async settle(patience: number, keeping: number): Promise<void> {
    const now = this.clock.now();
    const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
    await this.transactions.run(async (tx) => {
      await this.documents.giveUpAll(tx, before(patience), 'it was tried for a day without success.', now);
      await this.documents.discard(tx, before(keeping), now);
    });
  }

  private async record(tx: Tx, id: string, { askedBy: actorId, assessmentId, ...after }: AskedDocument): Promise<void> {
    const told = { actorId, action: 'ask', subject: ['document', id] as const, after };
    await this.audit.record(tx, assessmentId === null ? told : { ...told, assessmentId });
  }
}
