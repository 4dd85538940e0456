import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Sheets } from '../assessments/sheets.service.js';
import { type ByteRange, FileStore } from '../storage/file-store.js';
import { EvidenceNotFound, FileMissing } from './evidence.errors.js';
import { maySeeEvidenceOf } from './evidence.policy.js';
import { EvidenceRepository } from './evidence.repository.js';
import { EvidenceUsesRepository } from './evidence-uses.repository.js';
import type { SentFile } from '../http/file-answer.js';

/** The files themselves. */
@Injectable()
export class EvidenceContents {
  constructor(
    private readonly evidence: EvidenceRepository,
    private readonly uses: EvidenceUsesRepository,
    private readonly sheets: Sheets,
    private readonly store: FileStore,
  ) {}

  /**
   * What one version of a file is, for whoever may see the unit's evidence, or a sheet of the unit on which this very version
   * is shown. Throws EvidenceNotFound, also for a link.
   */
  async find(actor: Actor, id: string, no: number): Promise<SentFile> {
    const file = await this.evidence.findFile(id, no);
    if (file === null) throw new EvidenceNotFound(id);
    if (!maySeeEvidenceOf(actor, file.unitId) && !(await this.isShown(actor, id, no))) throw new EvidenceNotFound(id);
    return file;
  }

  /** The bytes, or a part of them; whoever stops reading destroys the stream. Throws FileMissing, StorageUnavailable. */
  async open(sha256: string, range: ByteRange | null): Promise<Readable> {
    const bytes = await this.store.open(sha256, range ?? undefined);
    if (bytes === null) throw new FileMissing(sha256);
    return bytes;
  }

  private async isShown(actor: Actor, id: string, no: number): Promise<boolean> {
    const assessmentIds = await this.uses.showing(id, no);
    return assessmentIds.length > 0 && (await this.sheets.seesAnyOfUnit(actor, assessmentIds));
  }
}
