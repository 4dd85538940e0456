import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { EvidenceOnItems } from '../assessments/attached-evidence.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { EvidenceChecksModule } from '../evidence-checks/evidence-checks.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { AssessmentEvidenceController } from './assessment-evidence.controller.js';
import { AssessmentEvidence } from './assessment-evidence.service.js';
import { Attaching } from './attaching.service.js';
import { EvidenceContentsController } from './evidence-contents.controller.js';
import { EvidenceContents } from './evidence-contents.service.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceExpiry } from './evidence-expiry.service.js';
import { EvidenceRecording } from './evidence-recording.service.js';
import { EvidenceUse } from './evidence-use.entity.js';
import { EvidenceUsesRepository } from './evidence-uses.repository.js';
import { Evidence, EvidenceVersion } from './evidence.entity.js';
import { EvidenceRepository } from './evidence.repository.js';
import { ItemEvidence } from './item-evidence.service.js';
import { StoredFile } from './stored-file.entity.js';
import { UnitEvidence } from './unit-evidence.service.js';

/** Global for one thing only: the assessments, which lie below, ask `EvidenceOnItems` what is attached to their items. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([Evidence, EvidenceVersion, EvidenceUse, StoredFile]),
    AssessmentsModule,
    CyclesModule,
    EvidenceChecksModule,
    RemindersModule,
  ],
  controllers: [EvidenceController, EvidenceContentsController, AssessmentEvidenceController],
  providers: [
    AssessmentEvidence,
    Attaching,
    EvidenceContents,
    EvidenceExpiry,
    EvidenceRecording,
    EvidenceRepository,
    EvidenceUsesRepository,
    UnitEvidence,
    { provide: EvidenceOnItems, useClass: ItemEvidence },
  ],
  exports: [AssessmentEvidence, EvidenceContents, EvidenceOnItems, EvidenceRecording, UnitEvidence],
})
export class EvidenceModule {}
