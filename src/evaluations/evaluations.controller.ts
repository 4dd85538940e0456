import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { calendarDate } from '../domain/calendar-date.js';
import { Post } from '../idempotency/post.decorator.js';
import { ObservationBody } from './dto/observation.body.js';
import { ObservationView } from './dto/observation.view.js';
import { NoteBody, ReasonBody } from './dto/reason.body.js';
import { RepairBody } from './dto/repair.body.js';
import { VerdictBody } from './dto/verdict.body.js';
import { Evaluations } from './evaluations.service.js';
import { FieldVerification } from './field-verification.service.js';

@ApiTags('evaluations')
@Controller('assessments/:id')
export class EvaluationsController {
  constructor(
    private readonly evaluations: Evaluations,
    private readonly field: FieldVerification,
  ) {}

  @Post('return')
  @Can('assessment.return')
  @HttpCode(204)
  @ApiOperation({ summary: 'TPI lead: give it back to the unit for repair, with a note on each item to mend' })
  @ApiNoContentResponse()
  async return(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason, items }: RepairBody,
  ): Promise<void> {
    await this.evaluations.return(actor, id, { reason, items });
  }

  @Post('forwarding')
  @Can('assessment.forward')
  @HttpCode(204)
  @ApiOperation({ summary: 'TPI lead: the internal evaluation is done' })
  @ApiNoContentResponse()
  async forward(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { note }: NoteBody,
  ): Promise<void> {
    await this.evaluations.forward(actor, id, note ?? null);
  }

  @Post('conclusion')
  @Can('assessment.conclude')
  @HttpCode(204)
  @ApiOperation({ summary: 'TPN lead: the desk evaluation is done' })
  @ApiNoContentResponse()
  async conclude(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { note }: NoteBody,
  ): Promise<void> {
    await this.evaluations.conclude(actor, id, note ?? null);
  }

  @Get('observations')
  @Can('assessment.read')
  @ApiOperation({ summary: 'What the TPN saw at the unit; for others than the TPN once the panel has spoken' })
  @ApiOkResponse({ type: [ObservationView] })
  async observations(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ObservationView[]> {
    return (await this.field.of(actor, id)).map((observation) => ObservationView.of(observation));
  }

  @Post('observations')
  @Can('observation.record')
  @ApiOperation({ summary: 'TPN: record what you saw at the unit' })
  @ApiCreatedResponse({ type: ObservationView })
  async observe(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { item, text, observedOn }: ObservationBody,
  ): Promise<ObservationView> {
    const seen = { item: item ?? null, text, observedOn: calendarDate(observedOn) };
    return ObservationView.of(await this.field.record(actor, id, seen));
  }

  @Post('verification')
  @Can('assessment.conclude')
  @HttpCode(204)
  @ApiOperation({ summary: 'TPN lead: the field verification is done' })
  @ApiNoContentResponse()
  async verify(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { note }: NoteBody,
  ): Promise<void> {
    await this.evaluations.verify(actor, id, note ?? null);
  }

  @Post('revision')
  @Can('assessment.conclude')
  @HttpCode(204)
  @ApiOperation({ summary: 'TPN lead: take it back to the desk, because what was seen changes its scores' })
  @ApiNoContentResponse()
  async revise(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonBody,
  ): Promise<void> {
    await this.evaluations.revise(actor, id, reason);
  }

  @Post('panel')
  @Can('assessment.conclude')
  @HttpCode(204)
  @ApiOperation({ summary: 'TPN lead: what the panel says' })
  @ApiNoContentResponse()
  async deliberate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { hasPassed, recommendation }: VerdictBody,
  ): Promise<void> {
    await this.evaluations.deliberate(actor, id, { hasPassed, recommendation });
  }
}
