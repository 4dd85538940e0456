import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { DocumentFiles } from './document-files.service.js';
import type { Document } from './document.entity.js';
import { DocumentDiscarded, DocumentNotFound, DocumentNotMade, DocumentNotReady } from './documents.errors.js';
import { DocumentsRepository, type MadeFile } from './documents.repository.js';

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

  /** Throws DocumentNotFound, DocumentNotReady, DocumentNotMade, DocumentDiscarded, StorageUnavailable. */
  async open(actor: Actor, id: string): Promise<{ file: MadeFile; content: Readable }> {
    const file = fileOf(await this.get(actor, id));
    const content = await this.files.open(file.sha256);
    if (content === null) throw new DocumentDiscarded();
    return { file, content };
  }
}

function fileOf({ id, progress, problem, discardedAt, sha256, size, fileName }: Document): MadeFile {
  if (problem !== null) throw new DocumentNotMade(problem);
  if (discardedAt !== null) throw new DocumentDiscarded();
  if (sha256 === null || size === null || fileName === null) throw new DocumentNotReady(id, progress);
  return { sha256, size, fileName };
}
