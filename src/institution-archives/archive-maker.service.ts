import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { FileMaker, Progress, WrittenFile } from '../asked-files/file-maker.js';
import { Settings } from '../config/settings.js';
import { Jobs } from '../queue/jobs.js';
import { ArchiveFiles } from '../storage/file-store.js';
import type { ArchiveManifest } from './archive-manifest.js';
import { ArchiveWriting } from './archive-writing.service.js';
import { InstitutionArchive } from './institution-archive.entity.js';
import { ArchiveDiscarded, ArchiveNotFound, ArchiveNotMade, ArchiveNotReady } from './institution-archives.errors.js';
import { makeInstitutionArchive } from './institution-archives.jobs.js';
import { assertMayArchive } from './institution-archives.policy.js';

/** Makes archives of institutions, which are kept for as long as the operator says. */
@Injectable()
export class ArchiveMaker implements FileMaker<InstitutionArchive> {
  readonly entity = InstitutionArchive;
  readonly subject = 'institution_archive';
  readonly refusals = {
    NotFound: ArchiveNotFound,
    NotReady: ArchiveNotReady,
    NotMade: ArchiveNotMade,
    Discarded: ArchiveDiscarded,
  };

  constructor(
    readonly store: ArchiveFiles,
    private readonly jobs: Jobs,
    private readonly settings: Settings,
    private readonly writing: ArchiveWriting,
  ) {}

  get daysKept(): number {
    return this.settings.ZI_ARCHIVE_DAYS;
  }

  mediaTypeOf(): string {
    return 'application/zip';
  }

  async wake(ids: readonly string[]): Promise<void> {
    await this.jobs.enqueueAll(
      makeInstitutionArchive,
      ids.map((archiveId) => ({ archiveId })),
    );
  }

  /** Throws InstitutionNotFound, NotYourArchive, StorageUnavailable. */
  async write(path: string, archive: InstitutionArchive, asker: Actor, progress: Progress): Promise<WrittenFile> {
    assertMayArchive(asker, archive.institutionId);
    const { manifest, ...file } = await this.writing.write(path, archive.institutionId, asker, progress);
    return { ...file, fileName: fileNameOf(manifest) };
  }
}

/** `arsip-KEMENKEU-2026-11-27.zip` */
function fileNameOf({ institution, madeAt }: ArchiveManifest): string {
  const code = institution.code.normalize('NFKD').replaceAll(/[^A-Za-z0-9]+/g, '-');
  return `arsip-${code.slice(0, 60)}-${madeAt.slice(0, 10)}.zip`;
}
