import { Injectable } from '@nestjs/common';
import { Accounts } from '../access/accounts.service.js';
import { BinderReadings } from './binder-readings.service.js';
import { BINDER_WORDS } from './binder-words.js';
import { BinderWriting } from './binder-writing.service.js';
import { DocumentFiles, fileNameOf } from './document-files.service.js';
import type { Document } from './document.entity.js';
import { DocumentsRepository, type MadeFile } from './documents.repository.js';
import type { Progress } from './score-sheets.service.js';

/** The evidence of an assessment as one ZIP, read with the rights that who asked for it has now. */
@Injectable()
export class EvidenceBinders {
  constructor(
    private readonly accounts: Accounts,
    private readonly documents: DocumentsRepository,
    private readonly readings: BinderReadings,
    private readonly writing: BinderWriting,
    private readonly files: DocumentFiles,
  ) {}

  /** Throws AccountNotFound, AssessmentNotFound, SheetNotFound, StorageFull, StorageUnavailable. */
  async make({ askedBy, assessmentId, language }: Document, progress: Progress): Promise<MadeFile> {
    const actor = await this.accounts.actorOf(askedBy);
    const reading = await this.readings.of(actor, assessmentId ?? '');
    const isSimulation = await this.documents.isDemonstration();
    const { unitName, year } = reading.assessment;
    const fileName = fileNameOf(`${BINDER_WORDS[language].binder}: ${unitName} (${year})`, 'zip');
    const said = { language, isSimulation };
    return this.files.write(fileName, (path) => this.writing.write(path, reading, said, progress));
  }
}
