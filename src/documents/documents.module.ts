import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
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
import { BinderReadings } from './binder-readings.service.js';
import { BinderWriting } from './binder-writing.service.js';
import { Certificates } from './certificates.service.js';
import { DocumentFiles } from './document-files.service.js';
import { DocumentLedger } from './document-ledger.service.js';
import { DocumentMaking } from './document-making.service.js';
import { DocumentRequests } from './document-requests.service.js';
import { DocumentRights } from './document-rights.service.js';
import { DocumentUpkeep } from './document-upkeep.service.js';
import { DocumentWriting } from './document-writing.service.js';
import { Document } from './document.entity.js';
import { DocumentsController } from './documents.controller.js';
import { makeDocument, tidyDocuments } from './documents.jobs.js';
import { DocumentsProcessor } from './documents.processor.js';
import { DocumentsRepository } from './documents.repository.js';
import { Documents } from './documents.service.js';
import { EvaluationReports } from './evaluation-reports.service.js';
import { EvidenceBinders } from './evidence-binders.service.js';
import { Papers } from './papers.service.js';
import { ScoreSheets } from './score-sheets.service.js';
import { Typesetter } from './typesetter.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Document]),
    QueueModule.register(makeDocument, tidyDocuments),
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
    DocumentFiles,
    DocumentLedger,
    DocumentMaking,
    DocumentRequests,
    DocumentRights,
    Documents,
    DocumentsProcessor,
    DocumentsRepository,
    DocumentUpkeep,
    DocumentWriting,
    EvaluationReports,
    EvidenceBinders,
    Papers,
    ScoreSheets,
    Typesetter,
  ],
  exports: [AssessmentPapers],
})
export class DocumentsModule {}
