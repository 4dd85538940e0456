import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AskedFiles } from '../asked-files/asked-files.service.js';
import type { SentFile } from '../http/file-answer.js';
import { Institutions } from '../institutions/institutions.service.js';
import type { ByteRange } from '../storage/file-store.js';
import { ArchiveDownloads } from './archive-downloads.service.js';
import { ArchiveMaker } from './archive-maker.service.js';
import type { InstitutionArchive } from './institution-archive.entity.js';
import { assertMayArchive } from './institution-archives.policy.js';
import { InstitutionArchivesRepository } from './institution-archives.repository.js';

const LIST_LIMIT = 20;

/** The archives somebody asked for. */
@Injectable()
export class InstitutionArchives {
  constructor(
    private readonly archives: InstitutionArchivesRepository,
    private readonly institutions: Institutions,
    private readonly files: AskedFiles,
    private readonly maker: ArchiveMaker,
    private readonly downloads: ArchiveDownloads,
  ) {}

  /** Asking again while one is being made answers the same one. Throws InstitutionNotFound, NotYourArchive. */
  async ask(actor: Actor, institutionId: string): Promise<InstitutionArchive> {
    await this.institutions.get(institutionId);
    assertMayArchive(actor, institutionId);
    return this.files.ask(this.maker, { institutionId, askedBy: actor.accountId });
  }

  /** The latest 20 of an institution that the actor asked for. Throws InstitutionNotFound, NotYourArchive. */
  async list(actor: Actor, institutionId: string): Promise<InstitutionArchive[]> {
    await this.institutions.get(institutionId);
    assertMayArchive(actor, institutionId);
    return this.archives.listOf(actor.accountId, institutionId, LIST_LIMIT);
  }

  /** Throws ArchiveNotFound, also for what somebody else asked for. */
  async get(actor: Actor, id: string): Promise<InstitutionArchive> {
    return this.files.get(this.maker, actor, id);
  }

  /** What is sent, to whoever may still have it. Throws ArchiveNotFound, NotYourArchive, ArchiveNotReady, ArchiveNotMade, ArchiveDiscarded. */
  async file(actor: Actor, id: string): Promise<SentFile> {
    const archive = await this.get(actor, id);
    assertMayArchive(actor, archive.institutionId);
    return this.files.sent(this.maker, archive);
  }

  /** Its bytes, or a part of them. Throws as `file`, StorageUnavailable. */
  async open(actor: Actor, id: string, range: ByteRange | null): Promise<Readable> {
    const content = await this.files.open(this.maker, await this.file(actor, id), range);
    // Whoever goes on after the line broke is told of once.
    if ((range?.from ?? 0) === 0) await this.downloads.record(await this.get(actor, id));
    return content;
  }
}
