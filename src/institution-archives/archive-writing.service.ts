import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Progress, WrittenFile } from '../asked-files/file-maker.js';
import { Clock } from '../common/clock.js';
import { readVersion } from '../http/version.js';
import { Institutions } from '../institutions/institutions.service.js';
import { ZipWriting } from '../storage/zip-writing.js';
import { ArchiveFilesWriting } from './archive-files-writing.service.js';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, type ArchiveManifest, MANIFEST_PATH } from './archive-manifest.js';
import { ArchiveReach } from './archive-reach.service.js';
import { ArchiveTablesWriting, inJson } from './archive-tables-writing.service.js';

/** An archive that lies at a path. */
export interface WrittenArchive extends Omit<WrittenFile, 'fileName'> {
  readonly manifest: ArchiveManifest;
}

const TABLES_SHARE = 0.3;

/** Writes all that somebody reads of an institution into one ZIP. Memory does not grow with what is in it. */
@Injectable()
export class ArchiveWriting {
  constructor(
    private readonly institutions: Institutions,
    private readonly reach: ArchiveReach,
    private readonly tables: ArchiveTablesWriting,
    private readonly files: ArchiveFilesWriting,
    private readonly clock: Clock,
  ) {}

  /** @param actor whose reading it is; null for the operator's, which is everything. Throws InstitutionNotFound, StorageUnavailable. */
  async write(path: string, institutionId: string, actor: Actor | null, progress: Progress): Promise<WrittenArchive> {
    const madeAt = this.clock.now();
    const { id, code, name } = await this.institutions.get(institutionId);
    const reader = actor?.name ?? 'the operator';
    const zip = new ZipWriting(path, madeAt);
    try {
      const reachOf = () => (actor === null ? this.reach.whole(id) : this.reach.of(actor, id));
      const written = await this.tables.write(zip, reachOf, { institution: name, reader });
      await progress(TABLES_SHARE);
      const rest = (share: number) => progress(TABLES_SHARE + (1 - TABLES_SHARE) * share);
      const lostFiles = await this.files.write(zip, written, actor, rest);
      const about = { institution: { id, code, name }, reader, rows: written.rows, lostFiles };
      const said = { format: ARCHIVE_FORMAT, version: ARCHIVE_VERSION, program: readVersion() } as const;
      const manifest = { ...said, madeAt: madeAt.toISOString(), ...about, files: [...zip.files] };
      await zip.add(MANIFEST_PATH, inJson(manifest));
      return { manifest, ...(await zip.finish()) };
    } catch (error) {
      await zip.abandon();
      throw error;
    }
  }
}
