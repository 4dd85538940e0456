import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import type { Progress, WrittenFile } from '../../asked-files/file-maker.js';
import { DemonstrationRepository } from '../demonstration.repository.js';
import { fileNameOf } from '../document-file-name.js';
import type { Document } from '../document.entity.js';
import { BinderReadings } from './binder-readings.service.js';
import { BINDER_WORDS } from './binder-words.js';
import { BinderWriting } from './binder-writing.service.js';

/** The evidence of an assessment as one ZIP, read with the rights that who asked for it has now. */
@Injectable()
export class EvidenceBinders {
  constructor(
    private readonly demonstration: DemonstrationRepository,
    private readonly readings: BinderReadings,
    private readonly writing: BinderWriting,
  ) {}

  /** Throws AssessmentNotFound, SheetNotFound, StorageUnavailable, TypesettingFailed. */
  async write(
    path: string,
    { assessmentId, language }: Document,
    asker: Actor,
    progress: Progress,
  ): Promise<WrittenFile> {
    const reading = await this.readings.of(asker, assessmentId ?? '');
    const isSimulation = await this.demonstration.isDemonstration();
    const { unitName, year } = reading.assessment;
    const fileName = fileNameOf(`${BINDER_WORDS[language].binder}: ${unitName} (${year})`, 'zip');
    return { ...(await this.writing.write(path, reading, { language, isSimulation }, progress)), fileName };
  }
}
