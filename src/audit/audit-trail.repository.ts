import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { AuditEvent } from './audit-event.entity.js';

const PAGE = 2_000;

/** The whole trail, for whoever checks it. */
@Injectable()
export class AuditTrailRepository {
  constructor(private readonly reader: Reader) {}

  /** Every event, chain by chain, in order. What is added meanwhile comes or does not. */
  async *all(): AsyncIterable<AuditEvent> {
    for (let [chain, seq] = ['', '0']; ;) {
      const page = await this.reader
        .of(AuditEvent)
        .createQueryBuilder('event')
        .where('(event.chain, event.seq) > (:chain, :seq)', { chain, seq })
        .orderBy('event.chain')
        .addOrderBy('event.seq')
        .limit(PAGE)
        .getMany();
      yield* page;
      const last = page.at(-1);
      if (last === undefined) return;
      ({ chain, seq } = last);
    }
  }

  /** Those of one chain, in order. */
  async ofChain(chain: string): Promise<AuditEvent[]> {
    return this.reader.of(AuditEvent).find({ where: { chain }, order: { seq: 'ASC' } });
  }

  /** Which key sealed the newest event; null when there is none. */
  async newestKeyId(): Promise<string | null> {
    const [newest] = await this.reader
      .of(AuditEvent)
      .find({ select: { id: true, keyId: true }, order: { id: 'DESC' }, take: 1 });
    return newest?.keyId ?? null;
  }
}
