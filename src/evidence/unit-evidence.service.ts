import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { type CalendarDate, calendarDate } from '../domain/calendar-date.js';
import { LinkChecks } from '../evidence-checks/link-checks.service.js';
import { faultOfAddress } from '../network/public-address.js';
import { EvidenceNotFound, EvidenceRefused, NotOfTheUnit, NotYourEvidence } from './evidence.errors.js';
import type { EvidenceKind } from './evidence.entity.js';
import { mayBringIn, mayChange, maySeeEvidenceOf } from './evidence.policy.js';
import { EvidenceRepository, type EvidenceRow, type UseRow, type VersionRow } from './evidence.repository.js';

const LIST_LIMIT = 500;

/** The days something is about, whenever it was brought in; null where it has no beginning or end. */
export interface Period {
  readonly validFrom: CalendarDate | null;
  readonly validUntil: CalendarDate | null;
}

/** What people say about a piece of evidence. */
export interface EvidenceWords extends Period {
  readonly title: string;
}

/** The evidence of a unit: what it has, links, and what is said about them. Files come in by uploads. */
@Injectable()
export class UnitEvidence {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly links: LinkChecks,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The newest first. Throws EvidenceNotFound for those who may not see it. */
  async list(actor: Actor, unitId: string): Promise<EvidenceRow[]> {
    if (!maySeeEvidenceOf(actor, unitId)) throw new EvidenceNotFound(`of unit ${unitId}`);
    return this.evidence.ofUnit(unitId, LIST_LIMIT);
  }

  /** Throws EvidenceNotFound. */
  async get(actor: Actor, id: string): Promise<EvidenceRow> {
    const found = await this.evidence.find(id);
    if (found === null || !maySeeEvidenceOf(actor, found.unitId)) throw new EvidenceNotFound(id);
    return found;
  }

  /** Oldest first. Throws EvidenceNotFound. */
  async versionsOf(actor: Actor, id: string): Promise<VersionRow[]> {
    await this.get(actor, id);
    return this.evidence.versionsOf(id);
  }

  /** Where it is attached, or was; the newest cycle first. Throws EvidenceNotFound. */
  async usesOf(actor: Actor, id: string): Promise<UseRow[]> {
    await this.get(actor, id);
    return this.evidence.usesOf(id);
  }

  /** Throws EvidenceNotFound, NotYourEvidence, EvidenceRefused when it is of the other kind. */
  async assertMayAddVersion(actor: Actor, id: string, kind: EvidenceKind): Promise<EvidenceRow> {
    const found = await this.get(actor, id);
    if (!mayChange(actor, found)) throw new NotYourEvidence();
    if (found.kind !== kind) throw new EvidenceRefused('evidenceId', `must be a ${kind}, as every version of it is`);
    return found;
  }

  /** Answers the new evidence's id. Throws NotOfTheUnit, EvidenceRefused. */
  async addLink(actor: Actor, unitId: string, { url, ...words }: EvidenceWords & { url: string }): Promise<string> {
    if (!mayBringIn(actor, unitId)) throw new NotOfTheUnit();
    assertPublic(url);
    const added = await this.transactions.run(async (tx) => {
      const made = { createdAt: this.clock.now(), createdBy: actor.accountId };
      const { id } = await this.evidence.add(tx, { workUnitId: unitId, kind: 'LINK', ...words, ...made });
      await this.evidence.addVersion(tx, linkVersion(id, url, made.createdAt, actor));
      const subject = ['evidence', id] as const;
      await this.audit.record(tx, {
        actorId: actor.accountId,
        action: 'add',
        subject,
        after: { unitId, url, ...words },
      });
      return id;
    });
    await this.links.wake(added);
    return added;
  }

  /** Throws EvidenceNotFound, NotYourEvidence, EvidenceRefused. */
  async addLinkVersion(actor: Actor, id: string, url: string): Promise<void> {
    await this.assertMayAddVersion(actor, id, 'LINK');
    assertPublic(url);
    await this.transactions.run(async (tx) => {
      await this.evidence.lock(tx, id);
      const no = await this.evidence.addVersion(tx, linkVersion(id, url, this.clock.now(), actor));
      const subject = ['evidence', id] as const;
      await this.audit.record(tx, { actorId: actor.accountId, action: 'add-version', subject, after: { no, url } });
    });
    await this.links.wake(id);
  }

  /** Throws EvidenceNotFound, NotYourEvidence, EvidenceRefused. */
  async describe(actor: Actor, id: string, words: EvidenceWords): Promise<void> {
    if (!mayChange(actor, await this.get(actor, id))) throw new NotYourEvidence();
    await this.transactions.run(async (tx) => {
      const before = await this.evidence.lock(tx, id);
      await this.evidence.describe(tx, id, words);
      const old = { title: before?.title, validFrom: before?.validFrom, validUntil: before?.validUntil };
      const subject = ['evidence', id] as const;
      await this.audit.record(tx, { actorId: actor.accountId, action: 'describe', subject, before: old, after: words });
    });
  }
}

/** Two days as they were sent, each of which may be left out. Throws EvidenceRefused when the second is before the first. */
export function periodOf({ validFrom, validUntil }: { validFrom?: string; validUntil?: string }): Period {
  const [from, until] = [validFrom, validUntil].map((day) => (day === undefined ? null : calendarDate(day)));
  if (from && until && from > until) throw new EvidenceRefused('validUntil', 'must not be before validFrom');
  return { validFrom: from ?? null, validUntil: until ?? null };
}

function assertPublic(url: string): void {
  const fault = faultOfAddress(url);
  if (fault === null) return;
  const isPrivate = fault.kind === 'PRIVATE_ADDRESS';
  throw new EvidenceRefused('url', isPrivate ? `${fault.detail}; upload the file instead` : fault.detail);
}

function linkVersion(evidenceId: string, url: string, addedAt: Date, { accountId }: Actor) {
  return { evidenceId, url, sha256: null, fileName: null, addedAt, addedBy: accountId };
}
