import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Transactions, type Tx } from '../database/transactions.js';
import type { InstrumentDraft } from './instrument-draft.entity.js';
import { InstrumentDraftsRepository } from './instrument-drafts.repository.js';
import { parseInstrument } from './instrument-file.js';
import { InstrumentPublishing } from './instrument-publishing.service.js';
import { DraftNotFound, InstrumentIdTaken } from './instruments.errors.js';
import { Instruments, type PublishedWorksheet } from './instruments.service.js';

/** Making a worksheet of a draft, for good. */
@Injectable()
export class DraftPublication {
  constructor(
    private readonly drafts: InstrumentDraftsRepository,
    private readonly publishing: InstrumentPublishing,
    private readonly instruments: Instruments,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** Cycles may use it from now on. A draft that was published answers its worksheet. Throws DraftNotFound, InstrumentIdTaken. */
  async publish(actor: Actor, id: string): Promise<PublishedWorksheet> {
    const instrumentId = await this.transactions.run(async (tx) => {
      const draft = await this.drafts.lock(tx, id);
      if (draft === null || draft.discardedAt !== null) throw new DraftNotFound(id);
      if (draft.publishedAt === null) await this.publishOnce(tx, actor, draft);
      return draft.instrumentId;
    });
    return this.instruments.find(instrumentId);
  }

  private async publishOnce(tx: Tx, actor: Actor, draft: InstrumentDraft): Promise<void> {
    const publishedAt = await this.publishing.publish(tx, parseInstrument(draft.source));
    if (publishedAt === null) throw new InstrumentIdTaken(draft.instrumentId);
    await this.drafts.save(tx, Object.assign(draft, { publishedAt, publishedBy: actor.accountId }));
    const after = { digest: draft.digest, draftId: draft.id };
    const subject = ['instrument', draft.instrumentId] as const;
    await this.audit.record(tx, { actorId: actor.accountId, action: 'publish', subject, after });
  }
}
