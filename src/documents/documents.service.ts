import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AskedFiles } from '../asked-files/asked-files.service.js';
import type { Language } from '../common/in-words.js';
import { Cycles } from '../cycles/cycles.service.js';
import type { SentFile } from '../http/file-answer.js';
import { Institutions } from '../institutions/institutions.service.js';
import type { ByteRange } from '../storage/file-store.js';
import type { AssessmentDocument } from './document-kind.js';
import { DocumentMaker } from './document-maker.service.js';
import { DocumentRights } from './document-rights.service.js';
import type { Document } from './document.entity.js';
import { assertMayBundle } from './documents.policy.js';

/** The documents somebody asks for. Asking again while one is being made answers the same one. */
@Injectable()
export class Documents {
  constructor(
    private readonly rights: DocumentRights,
    private readonly cycles: Cycles,
    private readonly institutions: Institutions,
    private readonly files: AskedFiles,
    private readonly maker: DocumentMaker,
  ) {}

  /** Throws AssessmentNotFound, ReportNotConcluded, SheetNotFound. */
  async askOfAssessment(
    actor: Actor,
    assessmentId: string,
    kind: AssessmentDocument,
    language: Language,
  ): Promise<Document> {
    await this.rights.assertMayAsk(actor, assessmentId, kind);
    const about = { assessmentId, cycleId: null, institutionId: null };
    return this.files.ask(this.maker, { kind, language, ...about, askedBy: actor.accountId });
  }

  /** Throws CycleNotFound, InstitutionNotFound, NotYourInstitution. */
  async askOfInstitution(actor: Actor, cycleId: string, institutionId: string, language: Language): Promise<Document> {
    await this.cycles.get(cycleId);
    await this.institutions.get(institutionId);
    assertMayBundle(actor, institutionId);
    const about = { assessmentId: null, cycleId, institutionId };
    return this.files.ask(this.maker, {
      kind: 'INSTITUTION_SCORE_SHEETS',
      language,
      ...about,
      askedBy: actor.accountId,
    });
  }

  /** Throws DocumentNotFound, also for what somebody else asked for. */
  async get(actor: Actor, id: string): Promise<Document> {
    return this.files.get(this.maker, actor, id);
  }

  /** What is sent. Throws DocumentNotFound, DocumentNotReady, DocumentNotMade, DocumentDiscarded. */
  async file(actor: Actor, id: string): Promise<SentFile> {
    return this.files.sent(this.maker, await this.get(actor, id));
  }

  /** Its bytes, or a part of them. Throws DocumentDiscarded, StorageUnavailable. */
  async open(file: SentFile, range: ByteRange | null): Promise<Readable> {
    return this.files.open(this.maker, file, range);
  }
}
