import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { AssessmentKind } from '../domain/lifecycle.js';
import type { Predicate } from '../domain/instrument.js';
import { EvidenceShare } from './share.entity.js';

/** A share as those who made it see it: everything but its token, which nobody has. */
export interface ShareRow {
  readonly id: string;
  readonly assessmentId: string;
  readonly purpose: string;
  readonly createdAt: Date;
  readonly createdByName: string;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly openings: number;
  readonly lastOpenedAt: Date | null;
}

export interface OpeningRow {
  readonly openedAt: Date;
  readonly address: string;
  /** null for the list. */
  readonly evidenceId: string | null;
  readonly title: string | null;
  readonly version: number | null;
}

/** What a token in force opens. */
export interface OpenShare {
  readonly id: string;
  readonly assessmentId: string;
  readonly instrumentId: string;
  readonly purpose: string;
  readonly expiresAt: Date;
  readonly unitName: string;
  readonly institutionName: string;
  readonly year: number;
  readonly kind: AssessmentKind;
  readonly target: Predicate;
  /** When the unit submitted; null while it works on its sheet, and nothing is to be seen. */
  readonly sealedAt: Date | null;
  readonly isSimulation: boolean;
}

/** One time somebody opens the list, or one version of a piece of evidence. */
export interface Opening {
  readonly shareId: string;
  readonly evidenceId: string | null;
  readonly no: number | null;
  readonly openedAt: Date;
  readonly address: string;
}

@Injectable()
export class SharesRepository {
  constructor(private readonly reader: Reader) {}

  async add(tx: Tx, share: Omit<EvidenceShare, 'id'>): Promise<string> {
    return (await tx.save(tx.create(EvidenceShare, share))).id;
  }

  /** The newest first. */
  async ofAssessment(assessmentId: string): Promise<ShareRow[]> {
    return this.reader.query<ShareRow[]>(
      `${SELECT} WHERE share.assessment_id = $1 ORDER BY share.created_at DESC, share.id`,
      [assessmentId],
    );
  }

  async find(id: string): Promise<ShareRow | null> {
    const rows = await this.reader.query<ShareRow[]>(`${SELECT} WHERE share.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Answers whether it was in force until now. */
  async revoke(tx: Tx, id: string, revokedBy: string, revokedAt: Date): Promise<boolean> {
    const { affected } = await tx.update(EvidenceShare, { id, revokedAt: IsNull() }, { revokedAt, revokedBy });
    return affected === 1;
  }

  /** The latest first; at most `limit`. */
  async openingsOf(shareId: string, limit: number): Promise<OpeningRow[]> {
    return this.reader.query<OpeningRow[]>(
      `SELECT opening.opened_at AS "openedAt", opening.address, opening.evidence_id AS "evidenceId", evidence.title,
         opening.no AS version
       FROM evidence_share_opening opening LEFT JOIN evidence ON evidence.id = opening.evidence_id
       WHERE opening.share_id = $1 ORDER BY opening.id DESC LIMIT $2`,
      [shareId, limit],
    );
  }

  /** What the token of this hash opens at a moment; null for one that is unknown, expired or revoked, in the same one statement. */
  async findOpen(tokenHash: Buffer, now: Date): Promise<OpenShare | null> {
    const rows = await this.reader.query<OpenShare[]>(OPEN, [tokenHash, now]);
    return rows[0] ?? null;
  }

  /** Once a minute for one thing and address: a player that asks for a film part by part opens it once. */
  async record(tx: Tx, { shareId, evidenceId, no, openedAt, address }: Opening): Promise<void> {
    await tx.query(RECORD, [shareId, evidenceId, no, openedAt, address]);
  }
}

const SELECT = `
  SELECT share.id, share.assessment_id AS "assessmentId", share.purpose, share.created_at AS "createdAt",
    account.name AS "createdByName", share.expires_at AS "expiresAt", share.revoked_at AS "revokedAt",
    opened.count AS openings, opened.last AS "lastOpenedAt"
  FROM evidence_share share
  JOIN account ON account.id = share.created_by
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS count, max(opened_at) AS last FROM evidence_share_opening WHERE share_id = share.id
  ) opened`;

const OPEN = `
  SELECT share.id, assessment.id AS "assessmentId", cycle.instrument_id AS "instrumentId", share.purpose,
    share.expires_at AS "expiresAt", unit.name AS "unitName", institution.name AS "institutionName", cycle.year,
    assessment.kind, assessment.target, sheet.sealed_at AS "sealedAt", EXISTS (SELECT FROM demonstration) AS "isSimulation"
  FROM evidence_share share
  JOIN assessment ON assessment.id = share.assessment_id
  JOIN cycle ON cycle.id = assessment.cycle_id
  JOIN work_unit unit ON unit.id = assessment.work_unit_id
  JOIN institution ON institution.id = unit.institution_id
  JOIN sheet ON sheet.assessment_id = assessment.id AND sheet.layer = 'UNIT' AND sheet.is_consensus
  WHERE share.token_hash = $1 AND share.expires_at > $2 AND share.revoked_at IS NULL`;

const RECORD = `
  INSERT INTO evidence_share_opening (share_id, evidence_id, no, opened_at, address)
  SELECT $1, $2, $3, $4, $5 WHERE NOT EXISTS (
    SELECT FROM evidence_share_opening
    WHERE share_id = $1 AND evidence_id IS NOT DISTINCT FROM $2 AND no IS NOT DISTINCT FROM $3 AND address = $5
      AND opened_at > $4::timestamptz - interval '1 minute'
  )`;
