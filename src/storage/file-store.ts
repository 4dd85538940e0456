import type { Readable } from 'node:stream';

/** Bytes `from` to `to`, both of them included. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** A file that a store holds. */
export interface HeldFile {
  readonly sha256: string;
  /** When it was last put. */
  readonly storedAt: Date;
}

/** Files by the SHA-256 of their content, in hexadecimal. What is there is never changed. */
export abstract class FileStore {
  /** Keeps what is in the file at `path`, which stays the caller's; again is harmless. Throws StorageFull, StorageUnavailable. */
  abstract put(sha256: string, path: string): Promise<void>;

  /** Null when there is no such file. Throws StorageUnavailable. */
  abstract open(sha256: string, range?: ByteRange): Promise<Readable | null>;

  /** Does nothing when there is no such file. Throws StorageUnavailable. */
  abstract remove(sha256: string): Promise<void>;

  /** Every file it holds. Throws StorageUnavailable. */
  abstract list(): AsyncIterable<HeldFile>;
}

/** A store of its own for the checkpoints of the audit trail, outside the database that they vouch for. */
export abstract class CheckpointFiles extends FileStore {}

/** A store of its own for what the program makes and can make again: it needs no backup, and may be emptied. */
export abstract class MadeFiles extends FileStore {}

/** The same for archives of institutions, which are larger and kept for as long as the operator says. */
export abstract class ArchiveFiles extends FileStore {}
