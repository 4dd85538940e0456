import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { CyclesModule } from '../cycles/cycles.module.js';
import { EvaluationsModule } from '../evaluations/evaluations.module.js';
import { InstitutionsModule } from '../institutions/institutions.module.js';
import { UnitsModule } from '../units/units.module.js';
import { Eligibilities } from './eligibilities.service.js';
import { Objection } from './objection.entity.js';
import { Objections } from './objections.service.js';
import { ProposalDocument } from './proposal-document.entity.js';
import { ProposalDocumentsController } from './proposal-documents.controller.js';
import { ProposalDocumentsRepository } from './proposal-documents.repository.js';
import { ProposalDocuments } from './proposal-documents.service.js';
import { ProposalRecords } from './proposal-records.service.js';
import { ProposalRequirements } from './proposal-requirements.service.js';
import { ProposalsController } from './proposals.controller.js';
import { ProposalsRepository } from './proposals.repository.js';
import { Proposals } from './proposals.service.js';
import { Screeners } from './screeners.service.js';
import { Screening } from './screening.entity.js';
import { Screenings } from './screenings.service.js';
import { InstitutionStanding, UnitStanding } from './standing.entity.js';
import { StandingPlaces } from './standing-places.service.js';
import { StandingsController } from './standings.controller.js';
import { Standings } from './standings.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([InstitutionStanding, Objection, ProposalDocument, Screening, UnitStanding]),
    AssessmentsModule,
    CyclesModule,
    EvaluationsModule,
    InstitutionsModule,
    UnitsModule,
  ],
  controllers: [ProposalDocumentsController, ProposalsController, StandingsController],
  providers: [
    Eligibilities,
    Objections,
    ProposalDocuments,
    ProposalDocumentsRepository,
    ProposalRecords,
    ProposalRequirements,
    Proposals,
    ProposalsRepository,
    Screeners,
    Screenings,
    StandingPlaces,
    Standings,
  ],
  exports: [Eligibilities],
})
export class ProposalsModule {}
