import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { ArchiveFiles } from '../storage/file-store.js';

/** Where an archive is written, and where it then lies. */
@Injectable()
export class ArchivePlace {
  constructor(
    private readonly settings: Settings,
    private readonly files: ArchiveFiles,
  ) {}

  /** Gives a path, which is gone afterwards, and what keeps the file that is there. Throws StorageFull, StorageUnavailable. */
  async within(work: (path: string, keep: (sha256: string) => Promise<void>) => Promise<void>): Promise<void> {
    // In the data folder: a store beside it takes a file without copying it, and temporary folders may be memory.
    await mkdir(this.settings.ZI_DATA_DIR, { recursive: true, mode: 0o700 });
    const folder = await mkdtemp(join(this.settings.ZI_DATA_DIR, 'archive-'));
    const path = join(folder, 'archive.zip');
    try {
      await work(path, (sha256) => this.files.put(sha256, path));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
