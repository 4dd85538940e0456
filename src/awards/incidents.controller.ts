import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { calendarDate } from '../domain/calendar-date.js';
import { ReasonBody } from '../evaluations/dto/reason.body.js';
import { Post } from '../idempotency/post.decorator.js';
import { IncidentBody } from './dto/incident.body.js';
import { IncidentView } from './dto/incident.view.js';
import { Incidents } from './incidents.service.js';

@ApiTags('awards')
@Controller()
export class IncidentsController {
  constructor(private readonly incidents: Incidents) {}

  @Get('awards/:id/incidents')
  @Can('incident.read')
  @ApiOperation({
    summary: 'What has happened to the holder of an award, the latest first; empty where it is not for you',
  })
  @ApiOkResponse({ type: [IncidentView] })
  async list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<IncidentView[]> {
    return (await this.incidents.of(actor, id)).map((incident) => IncidentView.of(incident));
  }

  @Post('awards/:id/incidents')
  @Can('incident.record')
  @ApiOperation({
    summary:
      'TPI lead, TPN lead, national secretariat, for HEAD_CHANGED also the unit coordinator: record what happened; the award is at risk until it is closed',
  })
  @ApiCreatedResponse({ type: IncidentView })
  async record(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { kind, description, happenedOn }: IncidentBody,
  ): Promise<IncidentView> {
    const happened = { kind, description, happenedOn: calendarDate(happenedOn) };
    return IncidentView.of(await this.incidents.record(actor, id, happened));
  }

  @Post('incidents/:id/closing')
  @Can('incident.close')
  @HttpCode(204)
  @ApiOperation({ summary: 'TPI lead, TPN lead, national secretariat: it puts the award at risk no longer' })
  @ApiNoContentResponse()
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonBody,
  ): Promise<void> {
    await this.incidents.close(actor, id, reason);
  }
}
