import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { QueueModule } from '../queue/queue.module.js';
import { checkFiles, checkLinksOfHost, sweepLinks } from './evidence-checks.jobs.js';
import { EvidenceChecksProcessor } from './evidence-checks.processor.js';
import { FileCheckRun } from './file-check-run.entity.js';
import { FileChecksRepository } from './file-checks.repository.js';
import { FileChecks } from './file-checks.service.js';
import { FileComparing } from './file-comparing.service.js';
import { IntegrityController } from './integrity.controller.js';
import { IntegrityRepository } from './integrity.repository.js';
import { EvidenceIntegrity } from './integrity.service.js';
import { LinkCheck } from './link-check.entity.js';
import { LinkChecksRepository } from './link-checks.repository.js';
import { LinkChecks } from './link-checks.service.js';
import { LinkProbe } from './link-probe.js';
import { OrphanFiles } from './orphan-files.service.js';

/** Whether links still lead somewhere and stored files are what they were. */
@Module({
  imports: [
    TypeOrmModule.forFeature([FileCheckRun, LinkCheck]),
    QueueModule.register(sweepLinks, checkLinksOfHost, checkFiles),
  ],
  controllers: [IntegrityController],
  providers: [
    EvidenceChecksProcessor,
    EvidenceIntegrity,
    FileChecks,
    FileChecksRepository,
    FileComparing,
    IntegrityRepository,
    LinkChecks,
    LinkChecksRepository,
    LinkProbe,
    OrphanFiles,
  ],
  exports: [LinkChecks],
})
export class EvidenceChecksModule {}
