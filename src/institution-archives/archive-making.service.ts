import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Accounts } from '../access/accounts.service.js';
import { Settings } from '../config/settings.js';
import { DomainError } from '../domain/domain-error.js';
import { ArchiveFiles } from '../storage/file-store.js';
import { ArchiveLedger } from './archive-ledger.service.js';
import type { ArchiveManifest } from './archive-manifest.js';
import { ArchiveWriting } from './archive-writing.service.js';
import type { InstitutionArchive } from './institution-archive.entity.js';
import { InstitutionArchivesRepository } from './institution-archives.repository.js';
import { assertMayArchive } from './institution-archives.policy.js';

/** Making one archive. Twice for one job is harmless: the first to finish counts. */
@Injectable()
export class ArchiveMaking {
  constructor(
    private readonly archives: InstitutionArchivesRepository,
    private readonly ledger: ArchiveLedger,
    private readonly accounts: Accounts,
    private readonly writing: ArchiveWriting,
    private readonly place: ArchivePlace,
  ) {}

  /** What its asker may not have, or may no longer, is final; anything else is thrown, to be tried again. */
  async make(id: string): Promise<void> {
    const archive = await this.archives.findUnfinished(id);
    if (archive === null) return;
    try {
      await this.write(archive);
    } catch (error) {
      if (!isFinal(error)) throw error;
      await this.ledger.giveUp(id, error.message);
    }
  }

  private async write({ id, askedBy, institutionId }: InstitutionArchive): Promise<void> {
    const actor = await this.accounts.actorOf(askedBy);
    assertMayArchive(actor, institutionId);
    let told = 0;
    const heard = async (share: number) => {
      const progress = Math.min(Math.floor(share * 100), 99);
      if (progress > told) await this.ledger.report(id, (told = progress));
    };
    await this.place.within(async (path, keep) => {
      const { manifest, sha256, size } = await this.writing.write(path, institutionId, actor, heard);
      await keep(sha256);
      await this.ledger.finish(id, { sha256, sizeBytes: size, fileName: fileNameOf(manifest) });
    });
  }
}

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

/** `arsip-KEMENKEU-2026-11-27.zip` */
function fileNameOf({ institution, madeAt }: ArchiveManifest): string {
  const code = institution.code.normalize('NFKD').replaceAll(/[^A-Za-z0-9]+/g, '-');
  return `arsip-${code.slice(0, 60)}-${madeAt.slice(0, 10)}.zip`;
}

function isFinal(error: unknown): error is DomainError {
  return error instanceof DomainError && ['not-found', 'forbidden', 'conflict'].includes(error.kind);
}
