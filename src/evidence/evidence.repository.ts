import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import type { FileProblem } from '../evidence-checks/file-problem.js';
import { LAST_LINK_CHECK } from '../evidence-checks/last-link-check.js';
import type { LinkStatus } from '../evidence-checks/link-status.js';
import { Evidence, EvidenceVersion } from './evidence.entity.js';
import type { StoredFile } from './stored-file.entity.js';

/** One version, with the facts of its file where it is one. */
export interface VersionRow {
  readonly no: number;
  readonly addedAt: Date;
  readonly addedBy: string;
  readonly addedByName: string;
  readonly sha256: string | null;
  readonly fileName: string | null;
  readonly url: string | null;
  readonly mediaType: string | null;
  readonly sizeBytes: number | null;
  readonly problem: FileProblem | null;
  /** Of a link that was looked at; null otherwise. */
  readonly linkStatus: LinkStatus | null;
  readonly linkCheckedAt: Date | null;
}

/** A piece of evidence in its latest version, whose number is that of its versions. */
export interface EvidenceRow extends Omit<Evidence, 'workUnitId'>, VersionRow {
  readonly unitId: string;
  /** On how many items it is attached now. */
  readonly uses: number;
}

/** The file of one version, and whose it is. */
export interface FileRow {
  readonly unitId: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

/** An item it is, or was, attached to. */
export interface UseRow {
  readonly assessmentId: string;
  readonly year: number;
  readonly item: string;
  readonly attachedAt: Date;
  readonly attachedBy: string;
  readonly attachedByName: string;
  readonly detachedAt: Date | null;
}

type NewVersion = Pick<EvidenceVersion, 'evidenceId' | 'sha256' | 'fileName' | 'url' | 'addedAt' | 'addedBy'>;

@Injectable()
export class EvidenceRepository {
  constructor(private readonly reader: Reader) {}

  /** The evidence of a unit, the newest first; at most `limit`. */
  async ofUnit(unitId: string, limit: number): Promise<EvidenceRow[]> {
    return this.rows(`WHERE evidence.work_unit_id = $1 ORDER BY evidence.created_at DESC, evidence.id LIMIT $2`, [
      unitId,
      limit,
    ]);
  }

  async find(id: string): Promise<EvidenceRow | null> {
    return (await this.rows('WHERE evidence.id = $1', [id]))[0] ?? null;
  }

  /** Oldest first. */
  async versionsOf(id: string): Promise<VersionRow[]> {
    return this.reader.query<VersionRow[]>(
      `SELECT ${VERSION} FROM evidence_version version LEFT JOIN stored_file file USING (sha256) ${LAST_LINK_CHECK}
       WHERE version.evidence_id = $1 ORDER BY no`,
      [id],
    );
  }

  /** One version, where it is a file. */
  async findFile(id: string, no: number): Promise<FileRow | null> {
    const rows = await this.reader.query<FileRow[]>(
      `SELECT evidence.work_unit_id AS "unitId", file.sha256, version.file_name AS "fileName",
         file.media_type AS "mediaType", file.size_bytes::float8 AS "sizeBytes"
       FROM evidence_version version
       JOIN evidence ON evidence.id = version.evidence_id
       JOIN stored_file file ON file.sha256 = version.sha256
       WHERE version.evidence_id = $1 AND version.no = $2`,
      [id, no],
    );
    return rows[0] ?? null;
  }

  /** The newest cycle first, then by item. */
  async usesOf(id: string): Promise<UseRow[]> {
    return this.reader.query<UseRow[]>(
      `SELECT assessment_id AS "assessmentId", cycle.year, item_code AS item, attached_at AS "attachedAt",
         attached_by AS "attachedBy", account.name AS "attachedByName", detached_at AS "detachedAt"
       FROM evidence_use used
       JOIN assessment ON assessment.id = used.assessment_id
       JOIN cycle ON cycle.id = assessment.cycle_id
       JOIN account ON account.id = used.attached_by
       WHERE evidence_id = $1 ORDER BY cycle.year DESC, item_code, attached_at, used.id`,
      [id],
    );
  }

  async lock(tx: Tx, id: string): Promise<Evidence | null> {
    return tx.getRepository(Evidence).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(tx: Tx, evidence: Omit<Evidence, 'id'>): Promise<Evidence> {
    return tx.save(tx.create(Evidence, evidence));
  }

  /** The same of many; answers them in the order in which they were given. */
  async addAll(tx: Tx, evidence: readonly Omit<Evidence, 'id'>[]): Promise<Evidence[]> {
    return tx.save(evidence.map((each) => tx.create(Evidence, each)));
  }

  async describe(tx: Tx, id: string, words: Pick<Evidence, 'title' | 'validFrom' | 'validUntil'>): Promise<void> {
    await tx.update(Evidence, { id }, words);
  }

  /** Answers its number. The evidence is locked, or new. */
  async addVersion(tx: Tx, { evidenceId, sha256, fileName, url, addedAt, addedBy }: NewVersion): Promise<number> {
    const rows = await tx.query<{ no: number }[]>(
      `INSERT INTO evidence_version (evidence_id, no, sha256, file_name, url, added_at, added_by)
       SELECT $1, coalesce(max(no), 0) + 1, $2, $3, $4, $5, $6 FROM evidence_version WHERE evidence_id = $1
       RETURNING no`,
      [evidenceId, sha256, fileName, url, addedAt, addedBy],
    );
    return rows[0]?.no ?? 0;
  }

  /** The first version of new evidence, each a link. */
  async addFirstLinks(tx: Tx, versions: readonly Omit<NewVersion, 'sha256' | 'fileName'>[]): Promise<void> {
    const first = versions.map((version) => ({ ...version, no: 1, sha256: null, fileName: null }));
    await tx.insert(EvidenceVersion, first);
  }

  /** Does nothing where the content is known, but for what was wrong with it: it has just been put again. */
  async keepFile(tx: Tx, file: Pick<StoredFile, 'sha256' | 'sizeBytes' | 'mediaType' | 'storedAt'>): Promise<void> {
    await tx.query(
      `INSERT INTO stored_file (sha256, size_bytes, media_type, stored_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (sha256) DO UPDATE SET problem = NULL WHERE stored_file.problem IS NOT NULL`,
      [file.sha256, file.sizeBytes, file.mediaType, file.storedAt],
    );
  }

  private async rows(rest: string, values: unknown[]): Promise<EvidenceRow[]> {
    return this.reader.query<EvidenceRow[]>(`${EVIDENCE} ${rest}`, values);
  }
}

/** PostgreSQL would give a bigint as text; no file is too large for a number. */
const VERSION = `
  version.no, version.added_at AS "addedAt", version.added_by AS "addedBy",
  (SELECT name FROM account WHERE id = version.added_by) AS "addedByName", version.sha256,
  version.file_name AS "fileName", version.url, file.media_type AS "mediaType",
  file.size_bytes::float8 AS "sizeBytes", file.problem, looked.status AS "linkStatus",
  looked.checked_at AS "linkCheckedAt"`;

const EVIDENCE = `
  SELECT evidence.id, evidence.work_unit_id AS "unitId", evidence.kind, evidence.title,
    evidence.valid_from AS "validFrom", evidence.valid_until AS "validUntil",
    evidence.created_at AS "createdAt", evidence.created_by AS "createdBy",
    ${VERSION},
    (SELECT count(*)::integer FROM evidence_use WHERE evidence_id = evidence.id AND detached_at IS NULL) AS uses
  FROM evidence
  JOIN LATERAL (
    SELECT * FROM evidence_version WHERE evidence_id = evidence.id ORDER BY no DESC LIMIT 1
  ) version ON true
  LEFT JOIN stored_file file ON file.sha256 = version.sha256
  ${LAST_LINK_CHECK}`;
