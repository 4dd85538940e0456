import type { BackupManifest } from './backup-manifest.js';

/** What a backup holds, in numbers. Other programs read it as `--json`: it only ever grows. */
export interface BackupSummary {
  readonly madeAt: string;
  readonly program: string;
  readonly migrations: number;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  readonly lostFiles: readonly string[];
  readonly keys: number;
}

export function backupSummary(manifest: BackupManifest): BackupSummary {
  const { madeAt, program, migrations, tables, files, lostFiles, keys } = manifest;
  return {
    madeAt,
    program,
    migrations: migrations.length,
    tables: tables.length,
    rows: tables.reduce((sum, table) => sum + table.rows, 0),
    files: files.length,
    lostFiles,
    keys: keys.length,
  };
}

export function inWords({ tables, rows, files, lostFiles, keys }: BackupSummary): string {
  const lost = lostFiles.length === 0 ? '' : ` (${lostFiles.length} were lost before)`;
  return `${rows} rows of ${tables} tables, ${files} files${lost} and ${keys} keys`;
}
