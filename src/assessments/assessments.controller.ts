import { Body, Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { momentOf } from '../common/is-instant.js';
import { Post } from '../idempotency/post.decorator.js';
import { mapped, type Page } from '../paging/page.js';
import { PagedRows } from '../paging/paged.decorator.js';
import { AssessmentDetails } from './assessment-details.service.js';
import { AssessmentOpening } from './assessment-opening.service.js';
import { Assessments } from './assessments.service.js';
import { AssessmentBody } from './dto/assessment.body.js';
import { AssessmentDetailView, AssessmentView } from './dto/assessment.view.js';
import { AssessmentsQuery } from './dto/assessments.query.js';
import { MomentQuery } from './dto/moment.query.js';

@ApiTags('assessments')
@Controller('assessments')
export class AssessmentsController {
  constructor(
    private readonly assessments: Assessments,
    private readonly opening: AssessmentOpening,
    private readonly details: AssessmentDetails,
  ) {}

  @Get()
  @Can('assessment.read')
  @ApiOperation({ summary: 'The assessments you may see, the newest cycle first' })
  @PagedRows(AssessmentView)
  async list(
    @CurrentActor() actor: Actor,
    @Query() { cycleId, ...asked }: AssessmentsQuery,
  ): Promise<Page<AssessmentView>> {
    return mapped(await this.assessments.page(actor, cycleId ?? null, asked), (row) => AssessmentView.of(row));
  }

  @Get(':id')
  @Can('assessment.read')
  @ApiOperation({
    summary:
      'One assessment: its stage, what can happen next, the sheets you may see, and all that happened; or as it was',
  })
  @ApiOkResponse({ type: AssessmentDetailView })
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { at }: MomentQuery,
  ): Promise<AssessmentDetailView> {
    return AssessmentDetailView.with(await this.details.of(actor, id, momentOf(at)));
  }

  @Post()
  @Can('assessment.open')
  @ApiOperation({ summary: 'Open an assessment of your unit: one of each kind per unit and cycle' })
  @ApiCreatedResponse({ type: AssessmentDetailView })
  async open(@CurrentActor() actor: Actor, @Body() body: AssessmentBody): Promise<AssessmentDetailView> {
    const id = await this.opening.open(actor, body);
    return AssessmentDetailView.with(await this.details.of(actor, id, null));
  }
}
