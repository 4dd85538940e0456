import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { FileMaker, Progress, WrittenFile } from '../asked-files/file-maker.js';
import { Jobs } from '../queue/jobs.js';
import { MadeFiles } from '../storage/file-store.js';
import { fileNameOf } from './document-file-name.js';
import { mediaTypeOf } from './document-kind.js';
import { Document } from './document.entity.js';
import { DocumentDiscarded, DocumentNotFound, DocumentNotMade, DocumentNotReady } from './documents.errors.js';
import { makeDocument } from './documents.jobs.js';
import { EvidenceBinders } from './binder/evidence-binders.service.js';
import { Papers } from './papers.service.js';
import { Typesetter } from './typesetter.js';

/** Of the work: what is read, and what is left when it is set. */
const READ = 0.7;
const SET = 0.95;

/** Makes documents: evidence with its files, or a paper. The same data gives the same file. */
@Injectable()
export class DocumentMaker implements FileMaker<Document> {
  readonly entity = Document;
  readonly subject = 'document';
  readonly daysKept = 7;
  readonly refusals = {
    NotFound: DocumentNotFound,
    NotReady: DocumentNotReady,
    NotMade: DocumentNotMade,
    Discarded: DocumentDiscarded,
  };

  constructor(
    readonly store: MadeFiles,
    private readonly jobs: Jobs,
    private readonly papers: Papers,
    private readonly typesetter: Typesetter,
    private readonly binders: EvidenceBinders,
  ) {}

  mediaTypeOf({ kind }: Document): string {
    return mediaTypeOf(kind);
  }

  async wake(ids: readonly string[]): Promise<void> {
    await this.jobs.enqueueAll(
      makeDocument,
      ids.map((documentId) => ({ documentId })),
    );
  }

  /** Throws whatever refuses its asker now, StorageUnavailable, TypesettingFailed. */
  async write(path: string, document: Document, asker: Actor, progress: Progress): Promise<WrittenFile> {
    if (document.kind === 'EVIDENCE_BINDER') return this.binders.write(path, document, asker, progress);
    const paper = await this.papers.of(document, asker, (share) => progress(share * READ));
    const pdf = await this.typesetter.setReport(paper);
    await progress(SET);
    await writeFile(path, pdf);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    return { sha256, sizeBytes: pdf.length, fileName: fileNameOf(paper.data.title) };
  }
}
