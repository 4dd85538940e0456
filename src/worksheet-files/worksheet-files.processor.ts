import { Injectable } from '@nestjs/common';
import { ImportTidying } from '../imports/import-tidying.service.js';
import { Handles } from '../queue/handles.decorator.js';
import { tidyWorksheetImports } from './worksheet-files.jobs.js';
import { WorksheetImportsRepository } from './worksheet-imports.repository.js';

@Injectable()
export class WorksheetFilesProcessor {
  constructor(
    private readonly tidying: ImportTidying,
    private readonly imports: WorksheetImportsRepository,
  ) {}

  @Handles(tidyWorksheetImports)
  async tidy(): Promise<void> {
    await this.tidying.removeFrom(this.imports);
  }
}
