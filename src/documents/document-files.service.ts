import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Settings } from '../config/settings.js';
import { type ByteRange, MadeFiles } from '../storage/file-store.js';
import { DocumentsRepository, type MadeFile } from './documents.repository.js';

/** Longer than it takes to write a row about a file that was just put there. */
const FRESH_MS = 60 * 60 * 1000;
const PAGE = 500;

/** What a file at a path came to be. */
export type WrittenFile = Pick<MadeFile, 'sha256' | 'size'>;

/** Where made documents lie. */
@Injectable()
export class DocumentFiles {
  constructor(
    private readonly files: MadeFiles,
    private readonly documents: DocumentsRepository,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Throws StorageFull, StorageUnavailable. */
  async keep(pdf: Buffer, title: string): Promise<MadeFile> {
    return this.write(fileNameOf(title), async (path) => {
      await writeFile(path, pdf);
      return { sha256: createHash('sha256').update(pdf).digest('hex'), size: pdf.length };
    });
  }

  /** Keeps what `writing` puts at the path it is given, which is gone afterwards. Throws what it throws, StorageFull, StorageUnavailable. */
  async write(fileName: string, writing: (path: string) => Promise<WrittenFile>): Promise<MadeFile> {
    // In the data folder: a store beside it takes a file without copying it, and temporary folders may be memory.
    await mkdir(this.settings.ZI_DATA_DIR, { recursive: true, mode: 0o700 });
    const folder = await mkdtemp(join(this.settings.ZI_DATA_DIR, 'document-'));
    try {
      const { sha256, size } = await writing(join(folder, 'document'));
      await this.files.put(sha256, join(folder, 'document'));
      return { sha256, size, fileName };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Null when it is no longer there. Throws StorageUnavailable. */
  async open(sha256: string, range: ByteRange | null): Promise<Readable | null> {
    return this.files.open(sha256, range ?? undefined);
  }

  /** Removes every file that no document has any more. What was just put there may get its row in a moment. */
  async removeForgotten(): Promise<void> {
    const old = this.clock.now().getTime() - FRESH_MS;
    const held: string[] = [];
    for await (const { sha256, storedAt } of this.files.list()) if (storedAt.getTime() < old) held.push(sha256);
    for (let at = 0; at < held.length; at += PAGE) await this.removeUnlessKept(held.slice(at, at + PAGE));
  }

  private async removeUnlessKept(sha256s: readonly string[]): Promise<void> {
    const kept = await this.documents.stillKept(sha256s);
    for (const sha256 of sha256s.filter((each) => !kept.has(each))) await this.files.remove(sha256);
  }
}

/** `Laporan Hasil Evaluasi: Balai Ö` -> `Laporan-Hasil-Evaluasi-Balai-O.pdf`. */
export function fileNameOf(title: string, ending: 'pdf' | 'zip' = 'pdf'): string {
  const letters = title.normalize('NFKD').replaceAll(/\p{Diacritic}/gu, '');
  const plain = letters.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  return `${plain.slice(0, 120)}.${ending}`;
}
