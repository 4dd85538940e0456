import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Clock } from '../common/clock.js';
import { calendarDate } from '../domain/calendar-date.js';
import { Post } from '../idempotency/post.decorator.js';
import { mapped, type Page } from '../paging/page.js';
import { PagedRows } from '../paging/paged.decorator.js';
import { AwardDecisions } from './award-decisions.service.js';
import { Awards } from './awards.service.js';
import { Determinations } from './determinations.service.js';
import { AwardDetailView, AwardView } from './dto/award.view.js';
import { AwardsQuery } from './dto/awards.query.js';
import { DecisionBody } from './dto/decision.body.js';
import { DecreeBody } from './dto/decree.body.js';
import { RejectionBody } from './dto/rejection.body.js';

@ApiTags('awards')
@Controller()
export class AwardsController {
  constructor(
    private readonly awards: Awards,
    private readonly determinations: Determinations,
    private readonly decisions: AwardDecisions,
    private readonly clock: Clock,
  ) {}

  @Get('awards')
  @Can('award.read')
  @ApiOperation({ summary: 'Awards in force first, and of those the ones due first' })
  @PagedRows(AwardView)
  async list(@Query() { unitId, ...asked }: AwardsQuery): Promise<Page<AwardView>> {
    const today = this.clock.today();
    return mapped(await this.awards.page(unitId ?? null, asked), (award) => AwardView.of(award, today));
  }

  @Get('awards/:id')
  @Can('award.read')
  @ApiOkResponse({ type: AwardDetailView })
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AwardDetailView> {
    return AwardDetailView.with(await this.awards.get(actor, id), this.clock.today());
  }

  @Post('assessments/:id/determination')
  @Can('assessment.determine')
  @ApiOperation({
    summary:
      'National secretariat, for WBK Mandiri the head of the institution: record the decree that awards the predicate. Refused while a gate fails',
  })
  @ApiCreatedResponse({ type: AwardDetailView })
  async determine(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { decreeNumber, decreedOn }: DecreeBody,
  ): Promise<AwardDetailView> {
    const decree = { number: decreeNumber, date: calendarDate(decreedOn) };
    return this.show(actor, await this.determinations.determine(actor, id, decree));
  }

  @Post('assessments/:id/rejection')
  @Can('assessment.determine')
  @HttpCode(204)
  @ApiOperation({ summary: 'Whoever determines: end a proposal without an award' })
  @ApiNoContentResponse()
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: RejectionBody,
  ): Promise<void> {
    await this.determinations.decline(actor, id, reason);
  }

  @Post('awards/:id/decisions')
  @Can('award.decide')
  @ApiOperation({ summary: 'National secretariat: record a decision on an award: retained, upgraded or revoked' })
  @ApiCreatedResponse({ type: AwardDetailView })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecisionBody,
  ): Promise<AwardDetailView> {
    const decree = { number: body.decreeNumber, date: calendarDate(body.decidedOn) };
    const { outcome, assessmentId = null, ground = null } = body;
    await this.decisions.decide(actor, id, { outcome, assessmentId, decree, ground });
    return this.show(actor, id);
  }
}
