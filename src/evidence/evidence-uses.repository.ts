import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { LAST_LINK_CHECK } from '../evidence-checks/last-link-check.js';
import type { AttachedRow } from './attached-row.js';
import { EvidenceUse } from './evidence-use.entity.js';

/** Evidence taken over from one assessment to another. */
export interface CarriedUses {
  readonly fromAssessmentId: string;
  readonly toAssessmentId: string;
  readonly items: readonly string[];
  readonly by: string;
  readonly at: Date;
}

/** One piece of evidence and items of one assessment. */
export interface UsePlace {
  readonly assessmentId: string;
  readonly evidenceId: string;
  readonly items: readonly string[];
}

/** A link that did not open, or a file that is missing or altered. */
export interface BrokenRow {
  readonly assessmentId: string;
  readonly item: string;
  readonly title: string;
  readonly linkStatus: string | null;
  readonly problem: string | null;
}

/** By whom and when something is attached or taken off. */
interface Signed {
  readonly by: string;
  readonly at: Date;
}

/** A piece of evidence on one item. */
export interface UsedOn {
  readonly evidenceId: string;
  readonly item: string;
}

@Injectable()
export class EvidenceUsesRepository {
  constructor(private readonly reader: Reader) {}

  /**
   * What is attached to an assessment, by item and then in the order in which it was attached; each in the version of that
   * moment. Once the unit has sealed its sheet, the moment is that of the sealing, unless another is given.
   */
  async attachedTo(assessmentId: string, at: Date | null): Promise<AttachedRow[]> {
    return this.reader.query<AttachedRow[]>(ATTACHED, [[assessmentId], at]);
  }

  /** Of the same of many assessments, what a reader would find broken, as it was when last looked at. */
  async brokenIn(assessmentIds: readonly string[]): Promise<BrokenRow[]> {
    return this.reader.query<BrokenRow[]>(BROKEN, [assessmentIds, null]);
  }

  /**
   * The assessments in which a version is shown: on the unit's sheet - attached, and the latest, now or when the sheet was
   * sealed - or as a document of the proposal.
   */
  async showing(evidenceId: string, no: number): Promise<string[]> {
    const rows = await this.reader.query<{ id: string }[]>(SHOWING, [evidenceId, no]);
    return rows.map(({ id }) => id);
  }

  /** Those of them that are not a unit's own. */
  async notOfUnit(evidenceIds: readonly string[], unitId: string): Promise<string[]> {
    const rows = await this.reader.query<{ id: string }[]>(
      `SELECT id FROM unnest($1::uuid[]) AS asked (id)
       WHERE NOT EXISTS (SELECT FROM evidence WHERE evidence.id = asked.id AND work_unit_id = $2)`,
      [evidenceIds, unitId],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of the items of a place that carry more than `most` pieces of evidence. */
  async itemsAbove(most: number, { assessmentId, items }: Omit<UsePlace, 'evidenceId'>): Promise<string[]> {
    const rows = await this.reader.query<{ item: string }[]>(
      `SELECT item_code AS item FROM evidence_use
       WHERE assessment_id = $1 AND item_code = ANY($2) AND detached_at IS NULL
       GROUP BY item_code HAVING count(*) > $3 ORDER BY item_code`,
      [assessmentId, items, most],
    );
    return rows.map(({ item }) => item);
  }

  /** Answers what was not attached before. */
  async attach(tx: Tx, assessmentId: string, used: readonly UsedOn[], { by, at }: Signed): Promise<UsedOn[]> {
    const columns = [used.map(({ evidenceId }) => evidenceId), used.map(({ item }) => item)];
    return tx.query<UsedOn[]>(
      `INSERT INTO evidence_use (assessment_id, item_code, evidence_id, attached_at, attached_by)
       SELECT $1, item, id, $4, $5 FROM (SELECT DISTINCT * FROM unnest($2::uuid[], $3::text[]) AS asked (id, item)) wanted
       ON CONFLICT DO NOTHING RETURNING evidence_id AS "evidenceId", item_code AS item`,
      [assessmentId, ...columns, at, by],
    );
  }

  /** Answers the items it was attached to. The rows stay: they say what was there, and until when. */
  async detach(tx: Tx, { assessmentId, evidenceId, items, by, at }: UsePlace & Signed): Promise<string[]> {
    const { raw } = await tx
      .createQueryBuilder()
      .update(EvidenceUse)
      .set({ detachedAt: at, detachedBy: by })
      .where('assessment_id = :assessmentId AND evidence_id = :evidenceId AND detached_at IS NULL')
      .andWhere('item_code = ANY(:items)', { assessmentId, evidenceId, items })
      .returning('item_code')
      .execute();
    return (raw as { item_code: string }[]).map((row) => row.item_code);
  }

  /** Answers how many it attached. */
  async carry(tx: Tx, { fromAssessmentId, toAssessmentId, items, by, at }: CarriedUses): Promise<number> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO evidence_use (assessment_id, item_code, evidence_id, attached_at, attached_by)
       SELECT $2, item_code, evidence_id, $4, $5 FROM evidence_use
       WHERE assessment_id = $1 AND detached_at IS NULL AND item_code = ANY($3)
       ORDER BY id
       ON CONFLICT DO NOTHING RETURNING id`,
      [fromAssessmentId, toAssessmentId, items, at, by],
    );
    return rows.length;
  }
}

const MOMENTS = `
  WITH moment AS (
    SELECT asked.id AS assessment_id, coalesce($2::timestamptz, (
      SELECT sealed_at FROM sheet WHERE assessment_id = asked.id AND layer = 'UNIT' AND is_consensus
    ), 'infinity') AS at
    FROM unnest($1::uuid[]) AS asked (id)
  )`;

const SHOWN = `
  FROM moment
  JOIN evidence_use used ON used.assessment_id = moment.assessment_id AND used.attached_at <= moment.at
    AND (used.detached_at IS NULL OR used.detached_at > moment.at)
  JOIN evidence ON evidence.id = used.evidence_id
  JOIN LATERAL (
    SELECT evidence_id, no, sha256, file_name, url, added_at, added_by FROM evidence_version
    WHERE evidence_id = evidence.id AND added_at <= moment.at ORDER BY no DESC LIMIT 1
  ) version ON true
  LEFT JOIN stored_file file ON file.sha256 = version.sha256
  ${LAST_LINK_CHECK}`;

const BROKEN = `${MOMENTS}
  SELECT used.assessment_id AS "assessmentId", used.item_code AS item, evidence.title,
    nullif(looked.status, 'OK') AS "linkStatus", file.problem
  ${SHOWN}
  WHERE looked.status <> 'OK' OR file.problem IS NOT NULL
  ORDER BY used.item_code, used.id`;

const ATTACHED = `${MOMENTS}
  SELECT used.item_code AS item, evidence.id AS "evidenceId", evidence.title, version.no AS version, version.sha256,
    version.url, evidence.kind, version.file_name AS "fileName", file.media_type AS "mediaType",
    file.size_bytes::float8 AS "sizeBytes", evidence.valid_from AS "validFrom", evidence.valid_until AS "validUntil",
    version.added_at AS "addedAt", (SELECT name FROM account WHERE id = version.added_by) AS "addedByName", file.problem,
    file.checked_at AS "fileCheckedAt", looked.status AS "linkStatus", looked.checked_at AS "linkCheckedAt"
  ${SHOWN}
  ORDER BY used.item_code, used.id`;

const SHOWING = `
  SELECT DISTINCT used.assessment_id AS id
  FROM evidence_use used
  JOIN sheet ON sheet.assessment_id = used.assessment_id AND sheet.layer = 'UNIT' AND sheet.is_consensus
  CROSS JOIN LATERAL (SELECT coalesce(sheet.sealed_at, 'infinity') AS at) moment
  WHERE used.evidence_id = $1 AND used.attached_at <= moment.at
    AND (used.detached_at IS NULL OR used.detached_at > moment.at)
    AND $2 = (SELECT max(no) FROM evidence_version WHERE evidence_id = $1 AND added_at <= moment.at)
  UNION
  SELECT document.assessment_id FROM proposal_document document
  WHERE document.evidence_id = $1
    AND $2 = coalesce(document.version_no, (SELECT max(no) FROM evidence_version WHERE evidence_id = $1))`;
