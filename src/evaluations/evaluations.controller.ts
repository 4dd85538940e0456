import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { calendarDate } from '../domain/calendar-date.js';
import { EvaluatorBody } from './dto/evaluator.body.js';
import { EvaluatorView } from './dto/evaluator.view.js';
import { NoteBody, ReasonBody } from './dto/reason.body.js';
import { ProposalBody } from './dto/proposal.body.js';
import { Evaluations } from './evaluations.service.js';
import { Evaluators } from './evaluators.service.js';

@ApiTags('evaluations')
@Controller('assessments/:id')
export class EvaluationsController {
  constructor(
    private readonly evaluations: Evaluations,
    private readonly evaluators: Evaluators,
  ) {}

  @Get('evaluators')
  @Can('assessment.read')
  @ApiOkResponse({ type: [EvaluatorView] })
  async listEvaluators(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EvaluatorView[]> {
    return (await this.evaluators.of(actor, id)).map((evaluator) => EvaluatorView.of(evaluator));
  }

  @Post('evaluators')
  @Can('evaluator.assign')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let a member of your team evaluate this assessment' })
  @ApiNoContentResponse()
  async assign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EvaluatorBody,
  ): Promise<void> {
    await this.evaluators.assign(actor, id, body);
  }

  @Post('return')
  @Can('assessment.return')
  @HttpCode(204)
  @ApiOperation({ summary: 'TPI lead: give it back to the unit for repair' })
  @ApiNoContentResponse()
  async return(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonBody,
  ): Promise<void> {
    await this.evaluations.return(actor, id, reason);
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

  @Post('proposal')
  @Can('assessment.propose')
  @HttpCode(204)
  @ApiOperation({ summary: 'Head of the institution: propose the unit to the national team' })
  @ApiNoContentResponse()
  async propose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { letterNumber, letterOn }: ProposalBody,
  ): Promise<void> {
    await this.evaluations.propose(actor, id, { number: letterNumber, date: calendarDate(letterOn) });
  }

  @Post('conclusion')
  @Can('assessment.conclude')
  @HttpCode(204)
  @ApiOperation({ summary: 'TPN lead: the national evaluation is done' })
  @ApiNoContentResponse()
  async conclude(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { note }: NoteBody,
  ): Promise<void> {
    await this.evaluations.conclude(actor, id, note ?? null);
  }
}
