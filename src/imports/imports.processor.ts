import { Injectable } from '@nestjs/common';
import { Handles } from '../queue/handles.decorator.js';
import { ImportTidying } from './import-tidying.service.js';
import { tidyImports } from './imports.jobs.js';
import { ImportsRepository } from './imports.repository.js';

@Injectable()
export class ImportsProcessor {
  constructor(
    private readonly tidying: ImportTidying,
    private readonly imports: ImportsRepository,
  ) {}

  @Handles(tidyImports)
  async tidy(): Promise<void> {
    await this.tidying.removeFrom(this.imports);
  }
}
