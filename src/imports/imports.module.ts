import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BulkOperationsModule } from '../bulk-operations/bulk-operations.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { FileImport } from './file-import.entity.js';
import { ImportApplication } from './import-application.service.js';
import { ImportPreviews } from './import-previews.service.js';
import { ImportTidying } from './import-tidying.service.js';
import { tidyImports } from './imports.jobs.js';
import { ImportsProcessor } from './imports.processor.js';
import { ImportsRepository } from './imports.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([FileImport]), QueueModule.register(tidyImports), BulkOperationsModule],
  providers: [ImportApplication, ImportPreviews, ImportsProcessor, ImportsRepository, ImportTidying],
  exports: [ImportApplication, ImportPreviews, ImportTidying],
})
export class ImportsModule {}
