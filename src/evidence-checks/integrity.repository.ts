import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import { FileCheckRun } from './file-check-run.entity.js';
import type { FileProblem } from './file-problem.js';

export interface FileCounts {
  readonly files: number;
  /** Text, as PostgreSQL's sums are. */
  readonly bytes: string;
  readonly unchecked: number;
  readonly missing: number;
  readonly altered: number;
  readonly oldestCheckAt: Date | null;
}

/** A piece of evidence that points to a file, and the assessments to which it is or was attached. */
export interface FileUse {
  readonly unitId: string;
  readonly unitName: string;
  readonly evidenceId: string;
  readonly title: string;
  readonly version: number;
  readonly fileName: string;
  readonly assessmentIds: readonly string[];
}

export interface DamagedFile {
  readonly sha256: string;
  readonly problem: FileProblem;
  readonly mediaType: string;
  readonly sizeBytes: string;
  readonly checkedAt: Date;
  readonly uses: readonly FileUse[];
}

/** What the checks of stored files have found. */
@Injectable()
export class IntegrityRepository {
  constructor(private readonly reader: Reader) {}

  async counts(): Promise<FileCounts> {
    const [counts] = await this.reader.query<[FileCounts]>(
      `SELECT count(*)::int AS files, coalesce(sum(size_bytes), 0)::text AS bytes, min(checked_at) AS "oldestCheckAt",
         count(*) FILTER (WHERE checked_at IS NULL)::int AS unchecked,
         count(*) FILTER (WHERE problem = 'MISSING')::int AS missing,
         count(*) FILTER (WHERE problem = 'ALTERED')::int AS altered
       FROM stored_file`,
    );
    return counts;
  }

  async lastRun(): Promise<FileCheckRun | null> {
    const [run] = await this.reader.of(FileCheckRun).find({ order: { id: 'DESC' }, take: 1 });
    return run ?? null;
  }

  /** At most `limit`, by name. */
  async damaged(limit: number): Promise<DamagedFile[]> {
    return this.reader.query<DamagedFile[]>(
      `SELECT file.sha256, file.problem, file.media_type AS "mediaType", file.size_bytes AS "sizeBytes",
         file.checked_at AS "checkedAt", coalesce(used.uses, '[]') AS uses
       FROM stored_file file LEFT JOIN LATERAL (${USES}) used ON true
       WHERE file.problem IS NOT NULL ORDER BY file.sha256 LIMIT $1`,
      [limit],
    );
  }
}

/** Assessments from which it was detached as well: a sealed sheet may still show it. */
const USES = `
  SELECT json_agg(json_build_object(
    'unitId', unit.id, 'unitName', unit.name, 'evidenceId', evidence.id, 'title', evidence.title,
    'version', version.no, 'fileName', version.file_name,
    'assessmentIds', coalesce(
      (SELECT json_agg(DISTINCT assessment_id) FROM evidence_use WHERE evidence_id = evidence.id), '[]'
    )
  ) ORDER BY unit.name, evidence.title, evidence.id, version.no) AS uses
  FROM evidence_version version
  JOIN evidence ON evidence.id = version.evidence_id
  JOIN work_unit unit ON unit.id = evidence.work_unit_id
  WHERE version.sha256 = file.sha256`;
