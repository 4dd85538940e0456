import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { EvidenceOnItems } from '../assessments/attached-evidence.js';
import { AssessmentEvidenceController } from './assessment-evidence.controller.js';
import { AssessmentEvidence } from './assessment-evidence.service.js';
import { Attaching } from './attaching.service.js';
import { EvidenceChecksModule } from './evidence-checks.module.js';
import { EvidenceContentsController } from './evidence-contents.controller.js';
import { EvidenceContents } from './evidence-contents.service.js';
import { QueueModule } from '../queue/queue.module.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceRecording } from './evidence-recording.service.js';
import { EvidenceUse } from './evidence-use.entity.js';
import { EvidenceUsesRepository } from './evidence-uses.repository.js';
import { Evidence, EvidenceVersion } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';
import { ItemEvidence } from './item-evidence.service.js';
import { StoredFile } from './stored-file.entity.js';
import { Tus } from './tus.service.js';
import { UnitEvidence } from './unit-evidence.service.js';
import { UploadAnnouncing } from './upload-announcing.service.js';
import { UploadCompletion } from './upload-completion.service.js';
import { Upload } from './upload.entity.js';
import { UploadSpool } from './upload-spool.js';
import { UploadSweep } from './upload-sweep.service.js';
import { UploadTicks } from './upload-ticks.js';
import { UploadsController } from './uploads.controller.js';
import { sweepUploads } from './uploads.jobs.js';
import { UploadsProcessor } from './uploads.processor.js';
import { UploadsRepository } from './uploads.repository.js';
import { Uploads } from './uploads.service.js';

/** Global for one thing only: the assessments, which lie below, ask `EvidenceOnItems` what is attached to their items. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([Evidence, EvidenceVersion, EvidenceUse, StoredFile, Upload]),
    QueueModule.register(sweepUploads),
    AssessmentsModule,
    EvidenceChecksModule,
  ],
  controllers: [EvidenceController, EvidenceContentsController, AssessmentEvidenceController, UploadsController],
  providers: [
    AssessmentEvidence,
    Attaching,
    EvidenceContents,
    EvidenceRecording,
    EvidenceRepository,
    EvidenceUsesRepository,
    Tus,
    UnitEvidence,
    UploadAnnouncing,
    UploadCompletion,
    Uploads,
    UploadsProcessor,
    UploadsRepository,
    UploadSpool,
    UploadSweep,
    UploadTicks,
    { provide: EvidenceOnItems, useClass: ItemEvidence },
  ],
  exports: [EvidenceContents, EvidenceOnItems, EvidenceUsesRepository],
})
export class EvidenceModule {}
