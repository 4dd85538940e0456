import { Injectable } from '@nestjs/common';
import type { AttachedEvidence } from '../assessments/attached-evidence.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';

/** Evidence taken over from one assessment to another. */
export interface CarriedUses {
  readonly fromAssessmentId: string;
  readonly toAssessmentId: string;
  readonly items: readonly string[];
  readonly by: string;
  readonly at: Date;
}

@Injectable()
export class EvidenceUsesRepository {
  constructor(private readonly reader: Reader) {}

  /**
   * What is attached to an assessment, by item and then in the order in which it was attached; each in the version of that
   * moment. Once the unit has sealed its sheet, the moment is that of the sealing, unless another is given.
   */
  async attachedTo(assessmentId: string, at: Date | null): Promise<AttachedEvidence[]> {
    return this.reader.query<AttachedEvidence[]>(ATTACHED, [assessmentId, at]);
  }

  /** Answers how many it attached. */
  async carry(tx: Tx, { fromAssessmentId, toAssessmentId, items, by, at }: CarriedUses): Promise<number> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO evidence_use (assessment_id, item_code, evidence_id, attached_at, attached_by)
       SELECT $2, item_code, evidence_id, $4, $5 FROM evidence_use
       WHERE assessment_id = $1 AND detached_at IS NULL AND item_code = ANY($3)
       ORDER BY attached_at, id
       ON CONFLICT DO NOTHING RETURNING id`,
      [fromAssessmentId, toAssessmentId, items, at, by],
    );
    return rows.length;
  }
}

const ATTACHED = `
  WITH moment AS (
    SELECT coalesce($2::timestamptz, (
      SELECT sealed_at FROM sheet WHERE assessment_id = $1 AND layer = 'UNIT' AND is_consensus
    ), 'infinity') AS at
  )
  SELECT used.item_code AS item, evidence.id AS "evidenceId", evidence.title, version.no AS version, version.sha256,
    version.url
  FROM moment
  JOIN evidence_use used ON used.assessment_id = $1 AND used.attached_at <= moment.at
    AND (used.detached_at IS NULL OR used.detached_at > moment.at)
  JOIN evidence ON evidence.id = used.evidence_id
  JOIN LATERAL (
    SELECT no, sha256, url FROM evidence_version
    WHERE evidence_id = evidence.id AND added_at <= moment.at ORDER BY no DESC LIMIT 1
  ) version ON true
  ORDER BY used.item_code, used.attached_at, used.id`;
