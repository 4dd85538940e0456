import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { WordingsModule } from '../wordings/wordings.module.js';
import { AnswerSheetExports } from './answer-sheet-exports.service.js';
import { ImportReading } from './import-reading.service.js';
import { WorksheetApplication } from './worksheet-application.service.js';
import { WorksheetCopies } from './worksheet-copies.service.js';
import { WorksheetExports } from './worksheet-exports.service.js';
import { WorksheetFilesController } from './worksheet-files.controller.js';
import { tidyWorksheetImports } from './worksheet-files.jobs.js';
import { WorksheetFilesProcessor } from './worksheet-files.processor.js';
import { WorksheetImport } from './worksheet-import.entity.js';
import { WorksheetImportsRepository } from './worksheet-imports.repository.js';
import { WorksheetMerging } from './worksheet-merging.service.js';
import { WorksheetPreviews } from './worksheet-previews.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([WorksheetImport]),
    QueueModule.register(tidyWorksheetImports),
    AssessmentsModule,
    ImportsModule,
    InstrumentsModule,
    WordingsModule,
  ],
  controllers: [WorksheetFilesController],
  providers: [
    AnswerSheetExports,
    ImportReading,
    WorksheetApplication,
    WorksheetCopies,
    WorksheetExports,
    WorksheetFilesProcessor,
    WorksheetImportsRepository,
    WorksheetMerging,
    WorksheetPreviews,
  ],
})
export class WorksheetFilesModule {}
