import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { EvidenceShare, EvidenceShareOpening } from './share.entity.js';
import { ShareIssuing } from './share-issuing.service.js';
import { SharedController } from './shared.controller.js';
import { SharedEvidence } from './shared-evidence.service.js';
import { SharedPageController } from './shared-page.controller.js';
import { SharesController } from './shares.controller.js';
import { SharesRepository } from './shares.repository.js';
import { EvidenceShares } from './shares.service.js';

/** Links that open the evidence of an assessment to people without an account. */
@Module({
  imports: [
    TypeOrmModule.forFeature([EvidenceShare, EvidenceShareOpening]),
    AssessmentsModule,
    EvidenceModule,
    InstrumentsModule,
  ],
  controllers: [SharesController, SharedController, SharedPageController],
  providers: [EvidenceShares, ShareIssuing, SharedEvidence, SharesRepository],
  exports: [ShareIssuing],
})
export class EvidenceSharesModule {}
