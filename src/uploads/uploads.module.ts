import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { Tus } from './tus.service.js';
import { UnitStorageController } from './unit-storage.controller.js';
import { UnitStorage } from './unit-storage.service.js';
import { UploadAnnouncing } from './upload-announcing.service.js';
import { UploadCompletion } from './upload-completion.service.js';
import { Upload } from './upload.entity.js';
import { UploadRecording } from './upload-recording.service.js';
import { UploadSpool } from './upload-spool.js';
import { UploadSweep } from './upload-sweep.service.js';
import { UploadsController } from './uploads.controller.js';
import { sweepUploads } from './uploads.jobs.js';
import { UploadsProcessor } from './uploads.processor.js';
import { UploadsRepository } from './uploads.repository.js';
import { Uploads } from './uploads.service.js';
import { VirusScanner } from './virus-scanner.js';

/** Files on their way to us, which become evidence with their last byte. */
@Module({
  imports: [TypeOrmModule.forFeature([Upload]), QueueModule.register(sweepUploads), EvidenceModule],
  controllers: [UnitStorageController, UploadsController],
  providers: [
    Tus,
    UnitStorage,
    UploadAnnouncing,
    UploadCompletion,
    UploadRecording,
    Uploads,
    UploadsProcessor,
    UploadsRepository,
    UploadSpool,
    UploadSweep,
    VirusScanner,
  ],
})
export class UploadsModule {}
