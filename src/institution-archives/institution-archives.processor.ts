import { Injectable } from '@nestjs/common';
import { Handles } from '../queue/handles.decorator.js';
import { ArchiveMaking } from './archive-making.service.js';
import { ArchiveUpkeep } from './archive-upkeep.service.js';
import {
  makeInstitutionArchive,
  type MakeInstitutionArchivePayload,
  tidyInstitutionArchives,
} from './institution-archives.jobs.js';

@Injectable()
export class InstitutionArchivesProcessor {
  constructor(
    private readonly making: ArchiveMaking,
    private readonly upkeep: ArchiveUpkeep,
  ) {}

  @Handles(makeInstitutionArchive)
  async make({ archiveId }: MakeInstitutionArchivePayload): Promise<void> {
    await this.making.make(archiveId);
  }

  @Handles(tidyInstitutionArchives)
  async tidy(): Promise<void> {
    await this.upkeep.tidy();
  }
}
