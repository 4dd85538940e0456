import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FindingsAfterMove } from '../assessments/after-move.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { ChangeAreasModule } from '../change-areas/change-areas.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { EvaluationsModule } from '../evaluations/evaluations.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { UnitsModule } from '../units/units.module.js';
import { FindingAuthors } from './finding-authors.service.js';
import { FindingChanges } from './finding-changes.service.js';
import { Finding } from './finding.entity.js';
import { FindingsController } from './findings.controller.js';
import { FindingsRepository } from './findings.repository.js';
import { Findings } from './findings.service.js';
import { FollowUpDeadlines } from './follow-up-deadlines.service.js';
import { FollowUpsController } from './follow-ups.controller.js';
import { FollowUps } from './follow-ups.service.js';
import { VisibleFindings } from './visible-findings.service.js';

/** Global for `FindingsAfterMove` alone: the assessments, which lie below, tell it of moves. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([Finding]),
    AssessmentsModule,
    ChangeAreasModule,
    CyclesModule,
    EvaluationsModule,
    InstrumentsModule,
    RemindersModule,
    UnitsModule,
  ],
  controllers: [FindingsController, FollowUpsController],
  providers: [
    FindingAuthors,
    FindingChanges,
    Findings,
    FindingsRepository,
    FollowUpDeadlines,
    FollowUps,
    VisibleFindings,
    { provide: FindingsAfterMove, useExisting: FollowUpDeadlines },
  ],
  exports: [Findings, FindingsAfterMove],
})
export class FindingsModule {}
