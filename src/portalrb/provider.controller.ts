import { All, Controller, Get, Param, Req, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../access/public.decorator.js';
import { bearerOf } from '../http/bearer.js';
import { AnswersView, UnitsView } from './dto/provider.view.js';
import type { AskedByPortal } from './portalrb-calls.service.js';
import { PortalrbCalls } from './portalrb-calls.service.js';
import { ProposedUnits } from './proposed-units.service.js';
import { ProviderFilter } from './provider.filter.js';
import { ProviderRefusal } from './provider-refusal.js';
import type { Question } from './question.js';
import { SealedAnswers } from './sealed-answers.service.js';

/** Outside /api, under ZI_PORTALRB_PATH: what the ministry's PortalRB asks every institution for, in the ministry's words. */
@ApiExcludeController()
@Controller()
@Public()
@UseFilters(ProviderFilter)
export class ProviderController {
  constructor(
    private readonly calls: PortalrbCalls,
    private readonly units: ProposedUnits,
    private readonly answers: SealedAnswers,
  ) {}

  @Get('pengusulan/unit-wbk')
  async wbk(@Req() request: FastifyRequest): Promise<UnitsView> {
    return this.calls.answer(askedBy(request, 'unit-wbk'), async ({ institutionId }) =>
      UnitsView.of(await this.units.of(institutionId, 'WBK')),
    );
  }

  @Get('pengusulan/unit-wbbm')
  async wbbm(@Req() request: FastifyRequest): Promise<UnitsView> {
    return this.calls.answer(askedBy(request, 'unit-wbbm'), async ({ institutionId }) =>
      UnitsView.of(await this.units.of(institutionId, 'WBBM')),
    );
  }

  @Get('lke/jawaban-unit/:unitId')
  async unit(@Req() request: FastifyRequest, @Param('unitId') unitId: string): Promise<AnswersView> {
    return this.calls.answer(askedBy(request, 'jawaban-unit', unitId), async (caller) =>
      AnswersView.of(await this.answers.of(caller, unitId)),
    );
  }

  @All('*')
  async nothing(@Req() request: FastifyRequest): Promise<never> {
    return this.calls.answer(askedBy(request, 'other'), () => Promise.reject(ProviderRefusal.ofNothing()));
  }
}

function askedBy({ headers, ip }: FastifyRequest, question: Question, asked?: string): AskedByPortal {
  // It is kept as it came, where PostgreSQL can: a text there holds no NUL.
  const unitId = asked?.replaceAll('\0', '') ?? null;
  return { token: bearerOf(headers), address: ip, question, unitId };
}
