import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { unlessMissing } from './local-store.js';

/** As mkdtemp names them; `document` and `archive` did earlier versions. */
const NAME = /^(asked|import|document|archive)-[A-Za-z0-9]{6}$/;

/** Folders in which a file is written before a store takes it. */
@Injectable()
export class WorkingFolders {
  constructor(private readonly settings: Settings) {}

  /** Gives a path in a folder of its own, which is gone afterwards. */
  async within<T>(name: 'asked' | 'import', work: (path: string) => Promise<T>): Promise<T> {
    // In the data folder: a store beside it takes a file without copying it, and temporary folders may be memory.
    await mkdir(this.settings.ZI_DATA_DIR, { recursive: true, mode: 0o700 });
    const folder = await mkdtemp(join(this.settings.ZI_DATA_DIR, `${name}-`));
    try {
      return await work(join(folder, 'file'));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Removes those made before a moment: a crash left them behind. */
  async removeBefore(moment: Date): Promise<void> {
    const { ZI_DATA_DIR: data } = this.settings;
    for (const name of (await readdir(data).catch(unlessMissing([]))).filter((each) => NAME.test(each))) {
      const found = await stat(join(data, name)).catch(unlessMissing(null));
      if (found !== null && found.mtime < moment) await rm(join(data, name), { recursive: true, force: true });
    }
  }
}
