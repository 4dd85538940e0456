import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { CandidateView } from './dto/candidate.view.js';
import { EvaluatorBody } from './dto/evaluator.body.js';
import { EvaluatorParams, LayerParams } from './dto/evaluator.params.js';
import { EvaluatorView } from './dto/evaluator.view.js';
import { PassView } from './dto/pass.view.js';
import { EvaluatorCandidates } from './evaluator-candidates.service.js';
import { Evaluators } from './evaluators.service.js';
import { FirstPasses } from './first-passes.service.js';
import { PassComparisons } from './pass-comparison.service.js';

@ApiTags('evaluations')
@Controller()
export class EvaluatorsController {
  constructor(
    private readonly evaluators: Evaluators,
    private readonly firstPasses: FirstPasses,
    private readonly comparisons: PassComparisons,
    private readonly candidates: EvaluatorCandidates,
  ) {}

  @Get('assessments/:id/evaluators')
  @Can('assessment.read')
  @ApiOkResponse({ type: [EvaluatorView] })
  async list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EvaluatorView[]> {
    return (await this.evaluators.of(actor, id)).map((evaluator) => EvaluatorView.of(evaluator));
  }

  @Post('assessments/:id/evaluators')
  @Can('evaluator.assign')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let a member of your team evaluate this assessment, on a sheet of their own' })
  @ApiNoContentResponse()
  async assign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: EvaluatorBody,
  ): Promise<void> {
    await this.evaluators.assign(actor, id, body);
  }

  @Delete('assessments/:id/evaluators/:layer/:accountId')
  @Can('evaluator.assign')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take an evaluator off this assessment; their sheet no longer counts' })
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param() { id, layer, accountId }: EvaluatorParams): Promise<void> {
    await this.evaluators.end(actor, id, { layer, accountId });
  }

  @Post('sheets/:id/submission')
  @Can('pass.submit')
  @HttpCode(204)
  @ApiOperation({ summary: 'Hand in your own sheet of a first pass, complete and for good' })
  @ApiNoContentResponse()
  async submit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.firstPasses.submit(actor, id);
  }

  @Get('assessments/:id/passes/:layer')
  @Can('assessment.read')
  @ApiOperation({ summary: 'How far the first pass of a layer is and, once it is closed, where its evaluators differ' })
  @ApiOkResponse({ type: PassView })
  async pass(@CurrentActor() actor: Actor, @Param() { id, layer }: LayerParams): Promise<PassView> {
    return PassView.of(await this.comparisons.of(actor, id, layer));
  }

  @Get('assessments/:id/passes/:layer/candidates')
  @Can('evaluator.assign')
  @ApiOperation({ summary: 'Lead: your team, how much each has at work, and what keeps them from this assessment' })
  @ApiOkResponse({ type: [CandidateView] })
  async candidatesOf(@CurrentActor() actor: Actor, @Param() { id, layer }: LayerParams): Promise<CandidateView[]> {
    return (await this.candidates.of(actor, id, layer)).map((candidate) => CandidateView.of(candidate));
  }

  @Post('assessments/:id/passes/:layer/closing')
  @Can('pass.close')
  @HttpCode(204)
  @ApiOperation({ summary: 'Lead: close the first pass although somebody has not handed in' })
  @ApiNoContentResponse()
  async close(@CurrentActor() actor: Actor, @Param() { id, layer }: LayerParams): Promise<void> {
    await this.firstPasses.close(actor, id, layer);
  }
}
