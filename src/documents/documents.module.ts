import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AskedFilesModule } from '../asked-files/asked-files.module.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { AwardsModule } from '../awards/awards.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { FindingsModule } from '../findings/findings.module.js';
import { InstitutionsModule } from '../institutions/institutions.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { AssessmentDecisions } from './assessment-decisions.service.js';
import { AssessmentPapers } from './assessment-papers.service.js';
import { AssessmentReadings } from './assessment-readings.service.js';
import { CertificatesController } from './certificates.controller.js';
import { BinderReadings } from './binder/binder-readings.service.js';
import { BinderWriting } from './binder/binder-writing.service.js';
import { Certificates } from './certificates.service.js';
import { DemonstrationRepository } from './demonstration.repository.js';
import { DocumentMaker } from './document-maker.service.js';
import { DocumentRights } from './document-rights.service.js';
import { Document } from './document.entity.js';
import { DocumentsController } from './documents.controller.js';
import { makeDocument, tidyDocuments } from './documents.jobs.js';
import { DocumentsProcessor } from './documents.processor.js';
import { Documents } from './documents.service.js';
import { EvaluationReports } from './evaluation-reports.service.js';
import { EvidenceBinders } from './binder/evidence-binders.service.js';
import { Papers } from './papers.service.js';
import { ScoreSheets } from './score-sheets.service.js';
import { Typesetter } from './typesetter.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Document]),
    QueueModule.register(makeDocument, tidyDocuments),
    AskedFilesModule,
    AssessmentsModule,
    AwardsModule,
    CyclesModule,
    EvidenceModule,
    FindingsModule,
    InstitutionsModule,
    InstrumentsModule,
  ],
  controllers: [CertificatesController, DocumentsController],
  providers: [
    AssessmentDecisions,
    AssessmentPapers,
    AssessmentReadings,
    BinderReadings,
    BinderWriting,
    Certificates,
    DemonstrationRepository,
    DocumentMaker,
    DocumentRights,
    Documents,
    DocumentsProcessor,
    EvaluationReports,
    EvidenceBinders,
    Papers,
    ScoreSheets,
    Typesetter,
  ],
  exports: [AssessmentPapers],
})
export class DocumentsModule {}
