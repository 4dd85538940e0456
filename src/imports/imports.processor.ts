import { Injectable } from '@nestjs/common';
import { Handles } from '../queue/handles.decorator.js';
import { ImportTidying } from './import-tidying.service.js';
import { tidyImports } from './imports.jobs.js';

@Injectable()
export class ImportsProcessor {
  constructor(private readonly tidying: ImportTidying) {}

  @Handles(tidyImports)
  async tidy(): Promise<void> {
    await this.tidying.run();
  }
}
