import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { DocumentKind } from './document-kind.js';
import { ProposalDocument } from './proposal-document.entity.js';

/** A document as it stands: the version that was proposed with, before that the latest. */
export interface DocumentRow {
  readonly kind: DocumentKind;
  readonly evidenceId: string;
  readonly title: string;
  readonly version: number;
  /** Of a file, in hexadecimal; null for a link. */
  readonly sha256: string | null;
  readonly fileName: string | null;
  /** Of a link; null for a file. */
  readonly url: string | null;
  /** Whether the unit was proposed with it, so that the version stays. */
  readonly isProposed: boolean;
  readonly putAt: Date;
}

/** What a unit was proposed with. */
export type ProposedDocument = Pick<DocumentRow, 'kind' | 'evidenceId' | 'version'>;

@Injectable()
export class ProposalDocumentsRepository {
  constructor(private readonly reader: Reader) {}

  async of(assessmentId: string): Promise<DocumentRow[]> {
    return this.reader.query<DocumentRow[]>(
      `SELECT document.kind, evidence.id AS "evidenceId", evidence.title, version.no AS version, version.sha256,
         version.file_name AS "fileName", version.url, document.version_no IS NOT NULL AS "isProposed", document.put_at AS "putAt"
       FROM proposal_document document
       JOIN evidence ON evidence.id = document.evidence_id
       JOIN LATERAL (
         SELECT * FROM evidence_version
         WHERE evidence_id = evidence.id AND no = coalesce(document.version_no, no) ORDER BY no DESC LIMIT 1
       ) version ON true
       WHERE document.assessment_id = $1`,
      [assessmentId],
    );
  }

  /** The evidence in the place of each document that there is. */
  async evidenceOf(assessmentId: string): Promise<ReadonlyMap<DocumentKind, string>> {
    const documents = await this.reader.of(ProposalDocument).findBy({ assessmentId });
    return new Map(documents.map(({ kind, evidenceId }) => [kind, evidenceId]));
  }

  /** Whether every one of these pieces of evidence is a unit's own. */
  async areOfUnit(evidenceIds: readonly string[], unitId: string): Promise<boolean> {
    const rows = await this.reader.query<unknown[]>(
      `SELECT FROM unnest($1::uuid[]) AS asked (id)
       WHERE NOT EXISTS (SELECT FROM evidence WHERE evidence.id = asked.id AND work_unit_id = $2)`,
      [evidenceIds, unitId],
    );
    return rows.length === 0;
  }

  /** In the place of what was there. */
  async putAll(tx: Tx, documents: ProposalDocument[]): Promise<void> {
    if (documents.length > 0) await tx.upsert(ProposalDocument, documents, ['assessmentId', 'kind']);
  }

  /** Keeps the latest version of each document as the one that is proposed with; answers them. */
  async fix(tx: Tx, assessmentId: string): Promise<ProposedDocument[]> {
    return tx.query<ProposedDocument[]>(
      `WITH fixed AS (
         UPDATE proposal_document document
         SET version_no = (SELECT max(no) FROM evidence_version WHERE evidence_id = document.evidence_id)
         WHERE assessment_id = $1 RETURNING kind, evidence_id, version_no
       )
       SELECT kind, evidence_id AS "evidenceId", version_no AS version FROM fixed`,
      [assessmentId],
    );
  }
}
