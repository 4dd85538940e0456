import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { calendarDate } from '../domain/calendar-date.js';
import { Post } from '../idempotency/post.decorator.js';
import { EligibilityView } from './dto/eligibility.view.js';
import { ObjectionBody, ObjectionDecisionBody } from './dto/objection.body.js';
import { ObjectionView } from './dto/objection.view.js';
import { ProposalBody } from './dto/proposal.body.js';
import { ScreeningBody } from './dto/screening.body.js';
import { ScreeningView } from './dto/screening.view.js';
import { Eligibilities } from './eligibilities.service.js';
import { Objections } from './objections.service.js';
import { ProposalRecords } from './proposal-records.service.js';
import { Proposals } from './proposals.service.js';
import { Screenings } from './screenings.service.js';

@ApiTags('proposals')
@Controller('assessments/:id')
export class ProposalsController {
  constructor(
    private readonly proposals: Proposals,
    private readonly eligibilities: Eligibilities,
    private readonly records: ProposalRecords,
    private readonly screenings: Screenings,
    private readonly objections: Objections,
  ) {}

  @Get('eligibility')
  @Can('assessment.read')
  @ApiOperation({ summary: 'Whether the unit may be proposed, and every requirement by itself' })
  @ApiOkResponse({ type: EligibilityView })
  async eligibility(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EligibilityView> {
    return EligibilityView.of(await this.eligibilities.of(actor, id));
  }

  @Post('proposal')
  @Can('assessment.propose')
  @HttpCode(204)
  @ApiOperation({ summary: 'Head of the institution: propose the unit' })
  @ApiNoContentResponse()
  async propose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { letterNumber, letterOn }: ProposalBody,
  ): Promise<void> {
    await this.proposals.propose(actor, id, { number: letterNumber, date: calendarDate(letterOn) });
  }

  @Get('screening')
  @Can('assessment.read')
  @ApiOkResponse({ type: ScreeningView })
  async screening(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ScreeningView> {
    return ScreeningView.of(await this.records.screening(actor, id));
  }

  @Post('screening')
  @Can('assessment.screen')
  @HttpCode(204)
  @ApiOperation({ summary: 'TPN or secretariat: whether each document of the proposal conforms' })
  @ApiNoContentResponse()
  async screen(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { outcome, documents, note }: ScreeningBody,
  ): Promise<void> {
    const screened = documents.map(({ kind, conforms, reason }) => ({ kind, conforms, reason: reason ?? null }));
    await this.screenings.screen(actor, id, { outcome, documents: screened, note: note ?? null });
  }

  @Get('objection')
  @Can('assessment.read')
  @ApiOkResponse({ type: ObjectionView })
  async objection(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ObjectionView> {
    return ObjectionView.of(await this.records.objection(actor, id));
  }

  @Post('objection')
  @Can('assessment.propose')
  @HttpCode(204)
  @ApiOperation({ summary: 'Head of the institution: object to the screening, once and inside the window' })
  @ApiNoContentResponse()
  async object(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text }: ObjectionBody,
  ): Promise<void> {
    await this.objections.file(actor, id, text);
  }

  @Post('objection/decision')
  @Can('objection.decide')
  @HttpCode(204)
  @ApiOperation({ summary: 'National secretariat: decide an objection, for good' })
  @ApiNoContentResponse()
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { decision, reason }: ObjectionDecisionBody,
  ): Promise<void> {
    await this.objections.decide(actor, id, decision, reason);
  }

  @Post('objection/lapse')
  @Can('objection.decide')
  @HttpCode(204)
  @ApiOperation({ summary: 'National secretariat: end a proposal whose institution did not object in time' })
  @ApiNoContentResponse()
  async lapse(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.objections.lapse(actor, id);
  }
}
