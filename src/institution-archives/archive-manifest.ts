import type { ZippedFile } from '../storage/zip-writing.js';

/** Raised when an older program could no longer read what a newer one writes. */
export const ARCHIVE_FORMAT = 'zona-integritas-institution';
export const ARCHIVE_VERSION = 1;

/** What an archive says of itself, in `manifest.json`, its last file. */
export interface ArchiveManifest {
  readonly format: typeof ARCHIVE_FORMAT;
  readonly version: number;
  /** The version of the program that wrote it. */
  readonly program: string;
  readonly madeAt: string;
  readonly institution: { readonly id: string; readonly code: string; readonly name: string };
  /** For whom it was made: it has what they read. */
  readonly reader: string;
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** SHA-256 of files of evidence that were lost or altered before; the archive has to do without them. */
  readonly lostFiles: readonly string[];
  readonly files: readonly ZippedFile[];
}

export const MANIFEST_PATH = 'manifest.json';
export const rowsPath = (table: string): string => `json/${table}.jsonl`;
export const tablePath = (table: string): string => `csv/${table}.csv`;
export const paperPath = (assessmentId: string, name: string): string => `documents/${assessmentId}/${name}`;
export const filePath = (sha256: string): string => `files/${sha256}`;
