import { Injectable } from '@nestjs/common';
import { Accounts } from '../access/accounts.service.js';
import { DomainError } from '../domain/domain-error.js';
import { ArchiveLedger } from './archive-ledger.service.js';
import type { ArchiveManifest } from './archive-manifest.js';
import { ArchivePlace } from './archive-place.js';
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

/** `arsip-KEMENKEU-2026-11-27.zip` */
function fileNameOf({ institution, madeAt }: ArchiveManifest): string {
  const code = institution.code.normalize('NFKD').replaceAll(/[^A-Za-z0-9]+/g, '-');
  return `arsip-${code.slice(0, 60)}-${madeAt.slice(0, 10)}.zip`;
}

function isFinal(error: unknown): error is DomainError {
  return error instanceof DomainError && ['not-found', 'forbidden', 'conflict'].includes(error.kind);
}
