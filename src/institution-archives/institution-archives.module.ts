import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AskedFilesModule } from '../asked-files/asked-files.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { CommentsModule } from '../comments/comments.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { EvaluationsModule } from '../evaluations/evaluations.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { FindingsModule } from '../findings/findings.module.js';
import { InstitutionsModule } from '../institutions/institutions.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { ArchiveDownloads } from './archive-downloads.service.js';
import { ArchiveFilesWriting } from './archive-files-writing.service.js';
import { ArchiveMaker } from './archive-maker.service.js';
import { ArchiveReach } from './archive-reach.service.js';
import { ArchiveRowsRepository } from './archive-rows.repository.js';
import { ArchiveTablesWriting } from './archive-tables-writing.service.js';
import { ArchiveWriting } from './archive-writing.service.js';
import { AssessmentReach } from './assessment-reach.service.js';
import { ArchiveFilesIn } from './coming-in/archive-files-in.service.js';
import { ArchiveImport } from './coming-in/archive-import.service.js';
import { ArchiveRowsInRepository } from './coming-in/archive-rows-in.repository.js';
import { ArchiveRowsIn } from './coming-in/archive-rows-in.service.js';
import { ScoreComparing } from './coming-in/score-comparing.service.js';
import { InstitutionArchive } from './institution-archive.entity.js';
import { InstitutionArchivesController } from './institution-archives.controller.js';
import { makeInstitutionArchive, tidyInstitutionArchives } from './institution-archives.jobs.js';
import { InstitutionArchivesProcessor } from './institution-archives.processor.js';
import { InstitutionArchivesRepository } from './institution-archives.repository.js';
import { InstitutionArchives } from './institution-archives.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([InstitutionArchive]),
    QueueModule.register(makeInstitutionArchive, tidyInstitutionArchives),
    AskedFilesModule,
    AssessmentsModule,
    CommentsModule,
    DocumentsModule,
    EvaluationsModule,
    EvidenceModule,
    FindingsModule,
    InstitutionsModule,
  ],
  controllers: [InstitutionArchivesController],
  providers: [
    ArchiveDownloads,
    ArchiveFilesIn,
    ArchiveFilesWriting,
    ArchiveImport,
    ArchiveMaker,
    ArchiveReach,
    ArchiveRowsIn,
    ArchiveRowsInRepository,
    ArchiveRowsRepository,
    ArchiveTablesWriting,
    ArchiveWriting,
    AssessmentReach,
    InstitutionArchives,
    InstitutionArchivesProcessor,
    InstitutionArchivesRepository,
    ScoreComparing,
  ],
})
export class InstitutionArchivesModule {}
