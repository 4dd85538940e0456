import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import { readVersion } from '../http/version.js';
import { Institutions } from '../institutions/institutions.service.js';
import { FileStore } from '../storage/file-store.js';
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, type ArchiveManifest, filePath, MANIFEST_PATH } from './archive-manifest.js';
import { ArchiveReach } from './archive-reach.service.js';
import {
  ArchiveTablesWriting,
  inJson,
  type NamedFile,
  once,
  type WrittenTables,
} from './archive-tables-writing.service.js';
import { ArchiveZip } from './archive-zip.js';

/** Which share of the work is done, 0 to 1. */
export type Heard = (share: number) => Promise<void>;

/** An archive that lies at a path. */
export interface WrittenArchive {
  readonly manifest: ArchiveManifest;
  /** Of the whole file, in hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

const TABLES_SHARE = 0.3;

/** Writes all that somebody reads of an institution into one ZIP. Memory does not grow with what is in it. */
@Injectable()
export class ArchiveWriting {
  constructor(
    private readonly institutions: Institutions,
    private readonly reach: ArchiveReach,
    private readonly tables: ArchiveTablesWriting,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  /** @param actor whose reading it is; null for the operator's, which is everything. Throws InstitutionNotFound, StorageUnavailable. */
  async write(path: string, institutionId: string, actor: Actor | null, heard: Heard): Promise<WrittenArchive> {
    const madeAt = this.clock.now();
    const { id, code, name } = await this.institutions.get(institutionId);
    const reader = actor?.name ?? 'the operator';
    const zip = new ArchiveZip(path, madeAt);
    try {
      const reachOf = () => (actor === null ? this.reach.whole(id) : this.reach.of(actor, id));
      const written = await this.tables.write(zip, reachOf, { institution: name, reader });
      await heard(TABLES_SHARE);
      const lostFiles = await this.addFiles(zip, written, heard);
      const about = { institution: { id, code, name }, reader, rows: written.rows, lostFiles };
      const said = { format: ARCHIVE_FORMAT, version: ARCHIVE_VERSION, program: readVersion() } as const;
      const manifest = { ...said, madeAt: madeAt.toISOString(), ...about, files: [...zip.files] };
      await zip.add(MANIFEST_PATH, once(inJson(manifest)));
      return { manifest, ...(await zip.finish()) };
    } catch (error) {
      await zip.abandon();
      throw error;
    }
  }

  /** Answers what was lost or altered. */
  private async addFiles(zip: ArchiveZip, { files }: WrittenTables, heard: Heard): Promise<string[]> {
    const all = files.reduce((sum, { size }) => sum + size, 0);
    const lost: string[] = [];
    let done = 0;
    for (const file of files) {
      if (!(await this.addFile(zip, file))) lost.push(file.sha256);
      done += file.size;
      await heard(TABLES_SHARE + (1 - TABLES_SHARE) * (done / all));
    }
    return lost;
  }

  /** False where there is none, or another. */
  private async addFile(zip: ArchiveZip, { sha256, isLost }: NamedFile): Promise<boolean> {
    const content = isLost ? null : await this.store.open(sha256);
    if (content === null) return false;
    return (await zip.add(filePath(sha256), content, false)).sha256 === sha256;
  }
}
