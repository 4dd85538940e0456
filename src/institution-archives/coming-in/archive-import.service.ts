import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { Transactions, type Tx } from '../../database/transactions.js';
import { type ArchiveManifest, rowsPath } from '../archive-manifest.js';
import type { ArchivedTable } from '../archived-table.js';
import { ARCHIVED_TABLES } from '../archived-tables.js';
import { ArchiveFilesIn } from './archive-files-in.service.js';
import type { ArchiveReader } from './archive-reader.js';
import { ArchiveRefused } from './archive-refused.js';
import { ArchiveRowsIn } from './archive-rows-in.service.js';
import { ScoreComparing } from './score-comparing.service.js';

/** What came in. */
export interface Imported {
  readonly manifest: ArchiveManifest;
  readonly rows: number;
  readonly files: number;
  /** Scores of layers that were computed anew, and were the same. */
  readonly scores: number;
}

const IMPORTED: readonly ArchivedTable[] = ARCHIVED_TABLES.filter(({ isHistory = false }) => !isHistory);

/** Puts the archive of an institution into an empty installation: all of it or nothing. */
@Injectable()
export class ArchiveImport {
  constructor(
    private readonly files: ArchiveFilesIn,
    private readonly rows: ArchiveRowsIn,
    private readonly scores: ScoreComparing,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** As the owner of the tables. Throws ArchiveRefused, StorageFull, StorageUnavailable; then nothing of it is there. */
  async run(archive: ArchiveReader): Promise<Imported> {
    await this.rows.assertEmpty();
    await archive.verify();
    assertTables(archive.manifest);
    return this.files.around(archive, async (files) => {
      const came = await this.transactions.run((tx) => this.putIn(tx, archive));
      return { manifest: archive.manifest, files, ...came };
    });
  }

  private async putIn(tx: Tx, archive: ArchiveReader): Promise<{ rows: number; scores: number }> {
    const rows = await this.rows.putAll(tx, archive, IMPORTED);
    const scores = await this.scores.compare(tx, archive);
    const { institution, madeAt, reader, program } = archive.manifest;
    await this.audit.record(tx, {
      actorId: null,
      action: 'import',
      subject: ['institution', institution.id],
      after: { madeAt, reader, program, rows, scores },
    });
    return { rows, scores };
  }
}

function assertTables({ rows, files }: ArchiveManifest): void {
  const paths = new Set(files.map(({ path }) => path));
  for (const { name } of IMPORTED)
    if (rows[name] === undefined || !paths.has(rowsPath(name)))
      throw new ArchiveRefused(rowsPath(name), 'the manifest does not list it.');
}
