import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CyclesModule } from '../cycles/cycles.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { EvidenceSharesModule } from '../evidence-shares/evidence-shares.module.js';
import { InstitutionsModule } from '../institutions/institutions.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { ProposalsModule } from '../proposals/proposals.module.js';
import { KeyRotation } from '../secrets/key-rotation.service.js';
import { SignInModule } from '../sign-in/sign-in.module.js';
import { PortalCallers } from './portal-callers.service.js';
import { PortalLinksRepository, SEALED_LINKS } from './portal-links.repository.js';
import { PortalLinks } from './portal-links.service.js';
import { PortalrbCall } from './portalrb-call.entity.js';
import { PortalrbCallsRepository } from './portalrb-calls.repository.js';
import { PortalrbCalls } from './portalrb-calls.service.js';
import { PortalrbController } from './portalrb.controller.js';
import { PortalrbLink } from './portalrb-link.entity.js';
import { Portalrb } from './portalrb.service.js';
import { PortalrbToken } from './portalrb-token.entity.js';
import { PortalrbTokensRepository } from './portalrb-tokens.repository.js';
import { PortalrbTokens } from './portalrb-tokens.service.js';
import { PreflightFacts } from './preflight-facts.service.js';
import { PreflightRepository } from './preflight.repository.js';
import { Preflights } from './preflight.service.js';
import { ProposalWindow } from './proposal-window.service.js';
import { ProposedUnits } from './proposed-units.service.js';
import { SealedAnswers } from './sealed-answers.service.js';
import { SealedProposalsRepository } from './sealed-proposals.repository.js';

/** What an institution gives the ministry's PortalRB, and who in it sees to that. */
@Module({
  imports: [
    TypeOrmModule.forFeature([PortalrbCall, PortalrbLink, PortalrbToken]),
    CyclesModule,
    EvidenceModule,
    EvidenceSharesModule,
    InstitutionsModule,
    InstrumentsModule,
    ProposalsModule,
    SignInModule,
  ],
  controllers: [PortalrbController],
  providers: [
    PortalCallers,
    PortalLinks,
    PortalLinksRepository,
    Portalrb,
    PortalrbCalls,
    PortalrbCallsRepository,
    PortalrbTokens,
    PortalrbTokensRepository,
    PreflightFacts,
    PreflightRepository,
    Preflights,
    ProposalWindow,
    ProposedUnits,
    SealedAnswers,
    SealedProposalsRepository,
  ],
  exports: [PortalrbCalls, ProposedUnits, SealedAnswers],
})
export class PortalrbModule implements OnModuleInit {
  constructor(private readonly rotation: KeyRotation) {}

  onModuleInit(): void {
    this.rotation.register(SEALED_LINKS);
  }
}
