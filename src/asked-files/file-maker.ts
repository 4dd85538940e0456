import type { Actor } from '../access/actor.js';
import type { DomainError } from '../domain/domain-error.js';
import type { FileStore } from '../storage/file-store.js';
import type { AskedFile } from './asked-file.entity.js';

/** What somebody asks for. */
export type Asked<File extends AskedFile> = Omit<File, keyof AskedFile> & Asking;

export interface Asking {
  readonly askedBy: string;
  /** The one it is about, whose chain of events tells of it. */
  readonly assessmentId?: string | null;
}

/** How far a long work is, 0..1. */
export type Progress = (share: number) => Promise<void>;

/** A file that lies at a path. */
export interface WrittenFile {
  /** In hexadecimal. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly fileName: string;
}

/** What tells one kind of files that people ask for from the others: their table, who may have them, and what is in them. */
export interface FileMaker<File extends AskedFile = AskedFile> {
  readonly entity: new () => File;
  /** What the audit trail calls one. */
  readonly subject: string;
  /** Where they lie once they are made. */
  readonly store: FileStore;
  readonly daysKept: number;
  readonly refusals: FileRefusals;
  mediaTypeOf(file: File): string;
  /** Asks for the job that makes each of them. Throws JobNotQueued. */
  wake(ids: readonly string[]): Promise<void>;
  /** Writes at `path` what its asker may have now. Throws whatever refuses them, which is final; anything else is tried again. */
  write(path: string, file: File, asker: Actor, progress: Progress): Promise<WrittenFile>;
}

/** What is said of a file that cannot be had. */
interface FileRefusals {
  readonly NotFound: new (id: string) => DomainError;
  readonly NotReady: new (id: string, progress: number) => DomainError;
  readonly NotMade: new (problem: string) => DomainError;
  readonly Discarded: new () => DomainError;
}
