import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BulkOperationsModule } from '../bulk-operations/bulk-operations.module.js';
import { FileImport } from './file-import.entity.js';
import { ImportApplication } from './import-application.service.js';
import { ImportPreviews } from './import-previews.service.js';
import { ImportsRepository } from './imports.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([FileImport]), BulkOperationsModule],
  providers: [ImportApplication, ImportPreviews, ImportsRepository],
  exports: [ImportApplication, ImportPreviews],
})
export class ImportsModule {}
