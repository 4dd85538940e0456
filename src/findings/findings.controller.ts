import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { calendarDate } from '../domain/calendar-date.js';
import { ReasonBody } from '../evaluations/dto/reason.body.js';
import { Post } from '../idempotency/post.decorator.js';
import { FindingBody } from './dto/finding.body.js';
import { FindingView } from './dto/finding.view.js';
import { Findings } from './findings.service.js';

@ApiTags('findings')
@Controller()
export class FindingsController {
  constructor(private readonly findings: Findings) {}

  @Get('assessments/:id/findings')
  @Can('finding.read')
  @ApiOperation({ summary: "In worksheet order; for others than the layer's own evaluators once the layer is done" })
  @ApiOkResponse({ type: [FindingView] })
  async list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FindingView[]> {
    return (await this.findings.of(actor, id)).map((finding) => FindingView.of(finding));
  }

  @Post('assessments/:id/findings')
  @Can('finding.record')
  @ApiOperation({ summary: 'Evaluators and leads: record a finding, which the unit follows up by its due day' })
  @ApiCreatedResponse({ type: FindingView })
  async record(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { item, areaNo, finding, recommendation, dueOn }: FindingBody,
  ): Promise<FindingView> {
    const about = { itemCode: item ?? null, areaNo: areaNo ?? null };
    const found = { ...about, finding, recommendation, dueOn: calendarDate(dueOn) };
    return FindingView.of(await this.findings.record(actor, id, found));
  }

  @Post('findings/:id/withdrawal')
  @Can('finding.record')
  @HttpCode(204)
  @ApiOperation({ summary: 'Its author or the lead: take a finding back while the layer still works' })
  @ApiNoContentResponse()
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonBody,
  ): Promise<void> {
    await this.findings.withdraw(actor, id, reason);
  }
}
