import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { SentFile } from '../http/file-answer.js';
import type { ByteRange } from '../storage/file-store.js';
import { mediaTypeOf } from './document-kind.js';
import { DocumentFiles } from './document-files.service.js';
import type { Document } from './document.entity.js';
import { DocumentDiscarded, DocumentNotFound, DocumentNotMade, DocumentNotReady } from './documents.errors.js';
import { DocumentsRepository } from './documents.repository.js';

/** The documents somebody asked for. */
@Injectable()
export class Documents {
  constructor(
    private readonly documents: DocumentsRepository,
    private readonly files: DocumentFiles,
  ) {}

  /** Throws DocumentNotFound, also for what somebody else asked for. */
  async get(actor: Actor, id: string): Promise<Document> {
    const document = await this.documents.findOf(actor.accountId, id);
    if (document === null) throw new DocumentNotFound(id);
    return document;
  }

  /** What is sent. Throws DocumentNotFound, DocumentNotReady, DocumentNotMade, DocumentDiscarded. */
  async file(actor: Actor, id: string): Promise<SentFile> {
    return fileOf(await this.get(actor, id));
  }

  /** Its bytes, or a part of them. Throws DocumentDiscarded, StorageUnavailable. */
  async open({ sha256 }: SentFile, range: ByteRange | null): Promise<Readable> {
    const content = await this.files.open(sha256, range);
    if (content === null) throw new DocumentDiscarded();
    return content;
  }
}

function fileOf({ id, kind, progress, problem, discardedAt, sha256, size, fileName }: Document): SentFile {
  if (problem !== null) throw new DocumentNotMade(problem);
  if (discardedAt !== null) throw new DocumentDiscarded();
  if (sha256 === null || size === null || fileName === null) throw new DocumentNotReady(id, progress);
  return { sha256, fileName, mediaType: mediaTypeOf(kind), sizeBytes: size };
}
