import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Transactions } from '../database/transactions.js';
import { calendarDate } from '../domain/calendar-date.js';
import { LinkChecks } from '../evidence-checks/link-checks.service.js';
import { faultOfAddress } from '../network/public-address.js';
import { EvidenceNotFound, EvidenceRefused, NotOfTheUnit, NotYourEvidence } from './evidence.errors.js';
import type { EvidenceKind } from './evidence.entity.js';
import { EvidenceRecording, type LinkWords } from './evidence-recording.service.js';
import type { EvidenceWords, Period } from './evidence-words.js';
import { mayBringIn, mayChange, maySeeEvidenceOf } from './evidence.policy.js';
import { EvidenceRepository, type EvidenceRow, type UseRow, type VersionRow } from './evidence.repository.js';

const LIST_LIMIT = 500;

/** The evidence of a unit: what it has, links, and what is said about them. Files come in by uploads. */
@Injectable()
export class UnitEvidence {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly recording: EvidenceRecording,
    private readonly links: LinkChecks,
    private readonly transactions: Transactions,
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
    if (found.kind !== kind)
      throw new EvidenceRefused('evidenceId', `must be a ${kind}, as every version of it is`, ['sameKind', kind]);
    return found;
  }

  /** Answers the new evidence's id. Throws NotOfTheUnit, EvidenceRefused. */
  async addLink(actor: Actor, unitId: string, link: LinkWords): Promise<string> {
    const [id = ''] = await this.addLinks(actor, unitId, [link]);
    return id;
  }

  /** All of them or none; answers the ids in the same order. Throws NotOfTheUnit, EvidenceRefused about the first that is refused. */
  async addLinks(actor: Actor, unitId: string, links: readonly LinkWords[]): Promise<string[]> {
    if (!mayBringIn(actor, unitId)) throw new NotOfTheUnit();
    for (const { url } of links) assertPublic(url);
    const added = await this.transactions.run((tx) => this.recording.addLinks(tx, actor, unitId, links));
    await this.links.wake(added);
    return added;
  }

  /** Throws EvidenceNotFound, NotYourEvidence, EvidenceRefused. */
  async addLinkVersion(actor: Actor, id: string, url: string): Promise<void> {
    await this.assertMayAddVersion(actor, id, 'LINK');
    assertPublic(url);
    await this.transactions.run((tx) => this.recording.addLinkVersion(tx, actor, id, url));
    await this.links.wake([id]);
  }

  /** Throws EvidenceNotFound, NotYourEvidence, EvidenceRefused. */
  async describe(actor: Actor, id: string, words: EvidenceWords): Promise<void> {
    if (!mayChange(actor, await this.get(actor, id))) throw new NotYourEvidence();
    await this.transactions.run((tx) => this.recording.describe(tx, actor, id, words));
  }
}

/** Two days as they were sent, each of which may be left out. Throws EvidenceRefused when the second is before the first. */
export function periodOf({ validFrom, validUntil }: { validFrom?: string; validUntil?: string }): Period {
  const [from, until] = [validFrom, validUntil].map((day) => (day === undefined ? null : calendarDate(day)));
  if (from && until && from > until)
    throw new EvidenceRefused('validUntil', 'must not be before validFrom', ['notBefore', from]);
  return { validFrom: from ?? null, validUntil: until ?? null };
}

function assertPublic(url: string): void {
  const fault = faultOfAddress(url);
  if (fault === null) return;
  const isPrivate = fault.kind === 'PRIVATE_ADDRESS';
  const fix = isPrivate ? `${fault.detail}; upload the file instead` : fault.detail;
  throw new EvidenceRefused('url', fix, [fault.rule, ...fault.limits]);
}
