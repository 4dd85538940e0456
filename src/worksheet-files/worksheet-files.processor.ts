import { Injectable } from '@nestjs/common';
import { Handles } from '../queue/handles.decorator.js';
import { tidyWorksheetImports } from './worksheet-files.jobs.js';
import { WorksheetTidying } from './worksheet-tidying.service.js';

@Injectable()
export class WorksheetFilesProcessor {
  constructor(private readonly tidying: WorksheetTidying) {}

  @Handles(tidyWorksheetImports)
  async tidy(): Promise<void> {
    await this.tidying.run();
  }
}
