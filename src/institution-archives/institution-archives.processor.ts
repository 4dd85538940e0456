import { Injectable } from '@nestjs/common';
import { AskedFileMaking } from '../asked-files/asked-file-making.service.js';
import { AskedFileUpkeep } from '../asked-files/asked-file-upkeep.service.js';
import { Handles } from '../queue/handles.decorator.js';
import { ArchiveMaker } from './archive-maker.service.js';
import {
  makeInstitutionArchive,
  type MakeInstitutionArchivePayload,
  tidyInstitutionArchives,
} from './institution-archives.jobs.js';

@Injectable()
export class InstitutionArchivesProcessor {
  constructor(
    private readonly making: AskedFileMaking,
    private readonly upkeep: AskedFileUpkeep,
    private readonly maker: ArchiveMaker,
  ) {}

  @Handles(makeInstitutionArchive)
  async make({ archiveId }: MakeInstitutionArchivePayload): Promise<void> {
    await this.making.make(this.maker, archiveId);
  }

  @Handles(tidyInstitutionArchives)
  async tidy(): Promise<void> {
    await this.upkeep.tidy(this.maker);
  }
}
