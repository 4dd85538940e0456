import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { ChangeAreasModule } from '../change-areas/change-areas.module.js';
import { EvaluationsModule } from '../evaluations/evaluations.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { UnitsModule } from '../units/units.module.js';
import { FindingAuthors } from './finding-authors.service.js';
import { FindingChanges } from './finding-changes.service.js';
import { Finding } from './finding.entity.js';
import { FindingsController } from './findings.controller.js';
import { FindingsRepository } from './findings.repository.js';
import { Findings } from './findings.service.js';
import { FollowUpsController } from './follow-ups.controller.js';
import { FollowUps } from './follow-ups.service.js';
import { VisibleFindings } from './visible-findings.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Finding]),
    AssessmentsModule,
    ChangeAreasModule,
    EvaluationsModule,
    InstrumentsModule,
    UnitsModule,
  ],
  controllers: [FindingsController, FollowUpsController],
  providers: [FindingAuthors, FindingChanges, Findings, FindingsRepository, FollowUps, VisibleFindings],
  exports: [Findings],
})
export class FindingsModule {}
