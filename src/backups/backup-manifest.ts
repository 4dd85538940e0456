/** The form of a backup; a reader refuses any other. */
export const BACKUP_FORMAT = 1;

/** One thing in a backup, and how to know that it is whole. */
export interface Content {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** The rows of one table of the schema `public`. */
export interface TableContent extends Content {
  readonly columns: readonly string[];
  readonly rows: number;
}

/** Where a sequence stood. One that was never asked is not listed. */
export interface SequenceState {
  readonly name: string;
  readonly value: string;
}

/** The last thing in a backup: everything before it, and the moment it is from. */
export interface BackupManifest {
  readonly format: number;
  /** The version of the program that made it. */
  readonly program: string;
  readonly madeAt: string;
  /** Names of the migrations that had run, in their order. The schema itself is not in the backup: they are it. */
  readonly migrations: readonly string[];
  readonly tables: readonly TableContent[];
  readonly sequences: readonly SequenceState[];
  readonly files: readonly Content[];
  /** SHA-256 of files that were known to be missing or altered already. */
  readonly lostFiles: readonly string[];
  readonly keys: readonly Content[];
}

/** The folders of a backup. */
export type ContentKind = 'tables' | 'files' | 'keys';

/** Everything in it by its name with folder, as `tables/account` or `files/ab12...`. */
export function contentsOf({ tables, files, keys }: BackupManifest): ReadonlyMap<string, Content> {
  const within = (kind: ContentKind, contents: readonly Content[]) =>
    contents.map((content): [string, Content] => [`${kind}/${content.name}`, content]);
  return new Map([...within('tables', tables), ...within('files', files), ...within('keys', keys)]);
}
