import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import type { Change } from '../audit/change.js';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import { EvidenceExpiry } from './evidence-expiry.service.js';
import type { Evidence } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';
import type { EvidenceWords, Period } from './evidence-words.js';

export interface RecordedVersion {
  readonly evidenceId: string;
  readonly no: number;
}

/** What a file is, found in its bytes. */
export interface FoundFile {
  readonly sha256: string;
  readonly mediaType: string;
}

/** A file that has come to us, with what was said about it. */
export interface ArrivedFile extends Period {
  readonly workUnitId: string;
  /** The evidence it is a new version of, which the actor may change; null for new evidence. */
  readonly replacesId: string | null;
  /** Of new evidence; null takes the file's name. */
  readonly title: string | null;
  readonly fileName: string;
  /** Text, as PostgreSQL's bigint is. */
  readonly sizeBytes: string;
}

/** A link, with what is said about it. */
export interface LinkWords extends EvidenceWords {
  readonly url: string;
}

/**
 * Writes down what is evidence and what is said about it, in the transaction of whoever brings it, each time with its audit event
 * and with the day by which it is to be replaced.
 */
@Injectable()
export class EvidenceRecording {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly expiry: EvidenceExpiry,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** A file that the store holds by now: new evidence, or a new version of what it replaces. */
  async add(tx: Tx, actor: Actor, arrived: ArrivedFile, { sha256, mediaType }: FoundFile): Promise<RecordedVersion> {
    const addedAt = this.clock.now();
    const { sizeBytes, fileName } = arrived;
    await this.evidence.keepFile(tx, { sha256, sizeBytes, mediaType, storedAt: addedAt });
    const evidenceId = await this.evidenceFor(tx, actor, arrived);
    const version = { evidenceId, sha256, fileName, url: null, addedAt, addedBy: actor.accountId };
    const no = await this.evidence.addVersion(tx, version);
    const action = arrived.replacesId === null ? 'add' : 'add-version';
    await this.record(tx, actor, action, evidenceId, { unitId: arrived.workUnitId, no, fileName, sha256 });
    return { evidenceId, no };
  }

  /** Answers the ids of the new evidence, in the order in which the links were given. */
  async addLinks(tx: Tx, actor: Actor, unitId: string, links: readonly LinkWords[]): Promise<string[]> {
    const signature = this.signature(actor);
    const fields = links.map(({ title, validFrom, validUntil }): Omit<Evidence, 'id'> => {
      return { workUnitId: unitId, kind: 'LINK', title, validFrom, validUntil, ...signature };
    });
    const added = await this.evidence.addAll(tx, fields);
    const urlOf = (place: number) => links[place]?.url ?? '';
    const versions = added.map(({ id }, place) => this.linkVersion(actor, id, urlOf(place)));
    await this.evidence.addFirstLinks(tx, versions);
    for (const evidence of added) if (evidence.validUntil !== null) await this.expiry.follow(tx, evidence);
    const changes = added.map(({ id }, place) => {
      return this.change(actor, 'add', id, { unitId, ...links[place] });
    });
    await this.audit.recordAll(tx, changes);
    return added.map(({ id }) => id);
  }

  async addLinkVersion(tx: Tx, actor: Actor, id: string, url: string): Promise<void> {
    await this.evidence.lock(tx, id);
    const no = await this.evidence.addVersion(tx, this.linkVersion(actor, id, url));
    await this.record(tx, actor, 'add-version', id, { no, url });
  }

  /** Changes what is said about evidence that there is. */
  async describe(tx: Tx, actor: Actor, id: string, words: EvidenceWords): Promise<void> {
    const evidence = (await this.evidence.lock(tx, id)) as Evidence;
    await this.evidence.describe(tx, id, words);
    await this.expiry.follow(tx, { ...evidence, ...words });
    const { title, validFrom, validUntil } = evidence;
    const subject = ['evidence', id] as const;
    const before = { title, validFrom, validUntil };
    await this.audit.record(tx, { actorId: actor.accountId, action: 'describe', subject, before, after: words });
  }

  /** The evidence to add a version to, locked, or new. */
  private async evidenceFor(tx: Tx, actor: Actor, arrived: ArrivedFile): Promise<string> {
    const { replacesId, workUnitId, title, validFrom, validUntil } = arrived;
    if (replacesId !== null) return (await this.evidence.lock(tx, replacesId))?.id ?? replacesId;
    const words = { title: title ?? arrived.fileName, validFrom, validUntil };
    return this.addEvidence(tx, { workUnitId, kind: 'FILE', ...words, ...this.signature(actor) });
  }

  private async addEvidence(tx: Tx, fields: Omit<Evidence, 'id'>): Promise<string> {
    const added = await this.evidence.add(tx, fields);
    if (added.validUntil !== null) await this.expiry.follow(tx, added);
    return added.id;
  }

  private linkVersion({ accountId }: Actor, evidenceId: string, url: string) {
    return { evidenceId, url, sha256: null, fileName: null, addedAt: this.clock.now(), addedBy: accountId };
  }

  private signature({ accountId }: Actor): Pick<Evidence, 'createdAt' | 'createdBy'> {
    return { createdAt: this.clock.now(), createdBy: accountId };
  }

  private async record(tx: Tx, actor: Actor, action: string, id: string, after: object): Promise<void> {
    await this.audit.record(tx, this.change(actor, action, id, after));
  }

  private change({ accountId: actorId }: Actor, action: string, id: string, after: object): Change {
    return { actorId, action, subject: ['evidence', id], after };
  }
}
