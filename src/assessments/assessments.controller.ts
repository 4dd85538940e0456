import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { AssessmentOpening } from './assessment-opening.service.js';
import { Assessments } from './assessments.service.js';
import { AssessmentBody } from './dto/assessment.body.js';
import { AssessmentDetailView, AssessmentView } from './dto/assessment.view.js';
import { AssessmentsQuery } from './dto/assessments.query.js';
import { SelfAssessments } from './self-assessments.service.js';
import { Sheets } from './sheets.service.js';

@ApiTags('assessments')
@Controller('assessments')
export class AssessmentsController {
  constructor(
    private readonly assessments: Assessments,
    private readonly opening: AssessmentOpening,
    private readonly selfAssessments: SelfAssessments,
    private readonly sheets: Sheets,
  ) {}

  @Get()
  @Can('assessment.read')
  @ApiOperation({ summary: 'The assessments you may see, the newest cycle first' })
  @ApiOkResponse({ type: [AssessmentView] })
  async list(@CurrentActor() actor: Actor, @Query() { cycleId }: AssessmentsQuery): Promise<AssessmentView[]> {
    return (await this.assessments.list(actor, cycleId ?? null)).map((row) => AssessmentView.of(row));
  }

  @Get(':id')
  @Can('assessment.read')
  @ApiOperation({
    summary: 'One assessment: its stage, what can happen next, the sheets you may see, and all that happened',
  })
  @ApiOkResponse({ type: AssessmentDetailView })
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AssessmentDetailView> {
    const assessment = await this.assessments.get(actor, id);
    const [sheets, history] = await Promise.all([
      this.sheets.ofAssessment(actor, id),
      this.assessments.historyOf(actor, id),
    ]);
    return AssessmentDetailView.with(assessment, sheets, history);
  }

  @Post()
  @Can('assessment.open')
  @ApiOperation({ summary: 'Open an assessment of your unit: one of each kind per unit and cycle' })
  @ApiCreatedResponse({ type: AssessmentDetailView })
  async open(@CurrentActor() actor: Actor, @Body() body: AssessmentBody): Promise<AssessmentDetailView> {
    return this.show(actor, await this.opening.open(actor, body));
  }

  @Post(':id/submission')
  @Can('assessment.submit')
  @HttpCode(200)
  @ApiOperation({ summary: "Hand your unit's complete sheet to the internal team (TPI)" })
  @ApiOkResponse({ type: AssessmentDetailView })
  async submit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AssessmentDetailView> {
    await this.selfAssessments.submit(actor, id);
    return this.show(actor, id);
  }
}
