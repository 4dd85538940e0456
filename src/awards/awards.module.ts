import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AwardsAfterMove } from '../assessments/after-move.js';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { HeldPredicates } from '../assessments/held-predicates.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { WebhooksModule } from '../webhooks/webhooks.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { AwardDecision } from './award-decision.entity.js';
import { AwardDecisions } from './award-decisions.service.js';
import { AwardGranting } from './award-granting.service.js';
import { AwardHistory } from './award-history.service.js';
import { AwardMonitoring } from './award-monitoring.service.js';
import { AwardRecords } from './award-records.service.js';
import { Award } from './award.entity.js';
import { AwardsController } from './awards.controller.js';
import { AwardsRepository } from './awards.repository.js';
import { Awards } from './awards.service.js';
import { DecidingSheets } from './deciding-sheets.service.js';
import { Determinations } from './determinations.service.js';
import { HandingOver } from './handing-over.service.js';
import { Incident } from './incident.entity.js';
import { IncidentsController } from './incidents.controller.js';
import { IncidentsRepository } from './incidents.repository.js';
import { Incidents } from './incidents.service.js';
import { Reevaluations } from './reevaluations.service.js';

/** Global for two things: the assessments, which lie below, ask `HeldPredicates` what a unit holds and tell `AwardsAfterMove` of moves. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([Award, AwardDecision, Incident]),
    AssessmentsModule,
    CyclesModule,
    InstrumentsModule,
    RemindersModule,
    WebhooksModule,
  ],
  controllers: [AwardsController, IncidentsController],
  providers: [
    AwardDecisions,
    AwardGranting,
    AwardMonitoring,
    AwardRecords,
    Awards,
    AwardsRepository,
    DecidingSheets,
    Determinations,
    Incidents,
    IncidentsRepository,
    Reevaluations,
    { provide: AwardsAfterMove, useClass: HandingOver },
    { provide: HeldPredicates, useClass: AwardHistory },
  ],
  exports: [Awards, AwardsAfterMove, Determinations, HeldPredicates],
})
export class AwardsModule {}
