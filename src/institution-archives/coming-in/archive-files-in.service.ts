import { rm, writeFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { FileStore } from '../../storage/file-store.js';
import { WorkingFolders } from '../../storage/working-folders.js';
import { filePath } from '../archive-manifest.js';
import type { ArchiveReader } from './archive-reader.js';

const IN_FILES = /^files\/([0-9a-f]{64})$/;

/** Files of evidence on their way into the store. */
@Injectable()
export class ArchiveFilesIn {
  constructor(
    private readonly store: FileStore,
    private readonly folders: WorkingFolders,
  ) {}

  /** Puts those that are not there yet, does the work, and takes them away again when it fails. Throws StorageFull, StorageUnavailable. */
  async around<T>(archive: ArchiveReader, work: (files: number) => Promise<T>): Promise<T> {
    const put: string[] = [];
    try {
      await this.putAll(archive, put);
      return await work(put.length);
    } catch (error) {
      for (const sha256 of put) await this.store.remove(sha256);
      throw error;
    }
  }

  private async putAll(archive: ArchiveReader, put: string[]): Promise<void> {
    await this.folders.within('import', async (path) => {
      for (const sha256 of filesIn(archive)) {
        const there = await this.store.open(sha256);
        there?.destroy();
        if (there !== null) continue;
        await writeFile(path, await archive.content(filePath(sha256)), { mode: 0o600 });
        put.push(sha256);
        await this.store.put(sha256, path);
        await rm(path);
      }
    });
  }
}

/** Those that are what their name says: what was altered before stays away, as where it comes from. */
function filesIn({ manifest: { files, lostFiles } }: ArchiveReader): string[] {
  const whole = files.filter(({ path, sha256 }) => IN_FILES.exec(path)?.[1] === sha256);
  return whole.map(({ sha256 }) => sha256).filter((sha256) => !lostFiles.includes(sha256));
}
