import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import type { InstrumentDraft } from './instrument-draft.entity.js';
import { InstrumentDraftsRepository } from './instrument-drafts.repository.js';
import { parseInstrument } from './instrument-file.js';
import { DraftNotFound } from './instruments.errors.js';

/** Worksheets on their way to being published. */
@Injectable()
export class InstrumentDrafts {
  constructor(
    private readonly drafts: InstrumentDraftsRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  async list(): Promise<InstrumentDraft[]> {
    return this.drafts.open();
  }

  /** Throws DraftNotFound, also for one that was published or discarded. */
  async get(id: string): Promise<InstrumentDraft> {
    const draft = await this.drafts.findOpen(id);
    if (draft === null) throw new DraftNotFound(id);
    return draft;
  }

  /** Takes a worksheet in YAML. Throws InvalidInstrument with every fault in it. */
  async upload(actor: Actor, source: string): Promise<InstrumentDraft> {
    const file = parseInstrument(source);
    const content = { instrumentId: file.instrument.id, digest: file.digest, source };
    const uploaded = { uploadedAt: this.clock.now(), uploadedBy: actor.accountId };
    return this.transactions.run(async (tx) => {
      const draft = await this.drafts.add(tx, { ...content, ...uploaded, ...OPEN });
      const after = { instrumentId: content.instrumentId, digest: content.digest };
      const subject = ['instrument-draft', draft.id] as const;
      await this.audit.record(tx, { actorId: actor.accountId, action: 'upload', subject, after });
      return draft;
    });
  }

  /** One that was discarded stays so. Throws DraftNotFound. */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const draft = await this.drafts.lock(tx, id);
      if (draft === null || draft.publishedAt !== null) throw new DraftNotFound(id);
      if (draft.discardedAt !== null) return;
      await this.drafts.save(tx, Object.assign(draft, { discardedAt: this.clock.now(), discardedBy: actor.accountId }));
      const subject = ['instrument-draft', id] as const;
      await this.audit.record(tx, { actorId: actor.accountId, action: 'discard', subject });
    });
  }
}

const OPEN = { publishedAt: null, publishedBy: null, discardedAt: null, discardedBy: null };
