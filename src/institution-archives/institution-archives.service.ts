import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Institutions } from '../institutions/institutions.service.js';
import { Jobs } from '../queue/jobs.js';
import { JobNotQueued } from '../queue/queue.errors.js';
import { ArchiveFiles, type ByteRange } from '../storage/file-store.js';
import { ArchiveLedger } from './archive-ledger.service.js';
import type { InstitutionArchive } from './institution-archive.entity.js';
import { ArchiveDiscarded, ArchiveNotFound, ArchiveNotMade, ArchiveNotReady } from './institution-archives.errors.js';
import { makeInstitutionArchive } from './institution-archives.jobs.js';
import { assertMayArchive } from './institution-archives.policy.js';
import { type ArchiveFile, InstitutionArchivesRepository } from './institution-archives.repository.js';

const LIST_LIMIT = 20;

/** The archives somebody asked for. */
@Injectable()
export class InstitutionArchives {
  private readonly logger = new Logger('InstitutionArchives');

  constructor(
    private readonly archives: InstitutionArchivesRepository,
    private readonly institutions: Institutions,
    private readonly ledger: ArchiveLedger,
    private readonly files: ArchiveFiles,
    private readonly jobs: Jobs,
  ) {}

  /** Asking again while one is being made wakes it up, and answers the same one. Throws InstitutionNotFound, NotYourArchive. */
  async ask(actor: Actor, institutionId: string): Promise<InstitutionArchive> {
    await this.institutions.get(institutionId);
    assertMayArchive(actor, institutionId);
    const archive = await this.ledger.ask({ institutionId, askedBy: actor.accountId });
    try {
      if (archive.finishedAt === null) await this.jobs.enqueue(makeInstitutionArchive, { archiveId: archive.id });
    } catch (error) {
      if (!(error instanceof JobNotQueued)) throw error;
      this.logger.warn(`Archive ${archive.id} waits for the next tidying. ${error.message}`);
    }
    return archive;
  }

  /** The latest 20 of an institution that the actor asked for. Throws InstitutionNotFound, NotYourArchive. */
  async list(actor: Actor, institutionId: string): Promise<InstitutionArchive[]> {
    await this.institutions.get(institutionId);
    assertMayArchive(actor, institutionId);
    return this.archives.listOf({ institutionId, askedBy: actor.accountId }, LIST_LIMIT);
  }

  /** Throws ArchiveNotFound, also for what somebody else asked for. */
  async get(actor: Actor, id: string): Promise<InstitutionArchive> {
    const archive = await this.archives.findOf(actor.accountId, id);
    if (archive === null) throw new ArchiveNotFound(id);
    return archive;
  }

  /** What its file is, for whoever may still have it. Throws ArchiveNotFound, NotYourArchive, ArchiveNotReady, ArchiveNotMade, ArchiveDiscarded. */
  async file(actor: Actor, id: string): Promise<ArchiveFile> {
    const archive = await this.get(actor, id);
    assertMayArchive(actor, archive.institutionId);
    return fileOf(archive);
  }

  /** Its bytes, or a part of them. Throws as `file`, StorageUnavailable. */
  async open(actor: Actor, id: string, range: ByteRange | null): Promise<Readable> {
    const { sha256 } = await this.file(actor, id);
    const content = await this.files.open(sha256, range ?? undefined);
    if (content === null) throw new ArchiveDiscarded();
    // Whoever goes on after the line broke is told of once.
    if ((range?.from ?? 0) === 0) await this.ledger.handOut(await this.get(actor, id));
    return content;
  }
}

function fileOf({ id, progress, problem, discardedAt, sha256, sizeBytes, fileName }: InstitutionArchive): ArchiveFile {
  if (problem !== null) throw new ArchiveNotMade(problem);
  if (discardedAt !== null) throw new ArchiveDiscarded();
  if (sha256 === null || sizeBytes === null || fileName === null) throw new ArchiveNotReady(id, progress);
  return { sha256, sizeBytes: Number(sizeBytes), fileName };
}
