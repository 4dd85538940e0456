import { Body, Controller, Get, HttpCode, Param, ParseEnumPipe, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { calendarDate } from '../domain/calendar-date.js';
import { type Stage, WINDOWED_STAGES } from '../domain/lifecycle.js';
import { Post } from '../idempotency/post.decorator.js';
import { CycleProposals } from './cycle-proposals.service.js';
import { CycleRuleChanges } from './cycle-rule-changes.service.js';
import { CycleWindows } from './cycle-windows.service.js';
import { Cycles, type NewCycle } from './cycles.service.js';
import { CycleBody } from './dto/cycle.body.js';
import { CycleProposalQuery } from './dto/cycle-proposal.query.js';
import { CycleRulesBody } from './dto/cycle-rules.body.js';
import { CycleProposalView, CycleView, CycleWindowView, WholeCycleView } from './dto/cycle.view.js';
import { WindowBody } from './dto/window.body.js';

const stagePipe = new ParseEnumPipe(Object.fromEntries(WINDOWED_STAGES.map((stage) => [stage, stage])));

@ApiTags('cycles')
@Controller()
export class CyclesController {
  constructor(
    private readonly cycles: Cycles,
    private readonly cycleWindows: CycleWindows,
    private readonly ruleChanges: CycleRuleChanges,
    private readonly proposals: CycleProposals,
  ) {}

  @Get('cycles')
  @Can('cycle.read')
  @ApiOkResponse({ type: [CycleView] })
  async list(): Promise<CycleView[]> {
    return (await this.cycles.list()).map((cycle) => CycleView.ofCycle(cycle));
  }

  @Get('cycle-proposal')
  @Can('cycle.manage')
  @ApiOperation({ summary: 'What a cycle of a year would be: the one before it, its windows moved. Nothing is kept' })
  @ApiOkResponse({ type: CycleProposalView })
  async propose(@Query() { year }: CycleProposalQuery): Promise<CycleProposalView> {
    return CycleProposalView.ofProposal(await this.proposals.of(year));
  }

  @Get('cycles/:id')
  @Can('cycle.read')
  @ApiOperation({ summary: 'A cycle with all its rules and windows' })
  @ApiOkResponse({ type: WholeCycleView })
  async show(@Param('id', ParseUUIDPipe) id: string): Promise<WholeCycleView> {
    return WholeCycleView.ofWhole(await this.ruleChanges.whole(id));
  }

  @Put('cycles/:id/rules')
  @Can('cycle.manage')
  @ApiOperation({
    summary: 'Change rules of a cycle; what is left out stays. Some hold for good once assessments go by them',
  })
  @ApiOkResponse({ type: WholeCycleView })
  async changeRules(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() rules: CycleRulesBody,
  ): Promise<WholeCycleView> {
    return WholeCycleView.ofWhole(await this.ruleChanges.change(actor, id, rules));
  }

  @Get('cycles/:id/windows')
  @Can('cycle.read')
  @ApiOkResponse({ type: [CycleWindowView] })
  async windows(@Param('id', ParseUUIDPipe) id: string): Promise<CycleWindowView[]> {
    return (await this.cycles.windowsOf(id)).map((window) => CycleWindowView.of(window));
  }

  @Post('cycles')
  @Can('cycle.manage')
  @ApiCreatedResponse({ type: CycleView })
  async create(@CurrentActor() actor: Actor, @Body() body: CycleBody): Promise<CycleView> {
    return CycleView.ofCycle(await this.cycles.create(actor, newCycleOf(body)));
  }

  @Put('cycles/:id/windows/:stage')
  @Can('cycle.manage')
  @HttpCode(204)
  @ApiParam({ name: 'stage', enum: WINDOWED_STAGES })
  @ApiOperation({ summary: 'First and last day on which a stage may be worked in' })
  @ApiNoContentResponse()
  async setWindow(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('stage', stagePipe) stage: Stage,
    @Body() { opensOn, closesOn }: WindowBody,
  ): Promise<void> {
    const window = { opensOn: calendarDate(opensOn), closesOn: calendarDate(closesOn) };
    await this.cycleWindows.set(actor, id, stage, window);
  }
}

function newCycleOf({ year, instrumentId, windows = [], ...rules }: CycleBody): NewCycle {
  const days = windows.map(({ stage, opensOn, closesOn }) => {
    return { stage, opensOn: calendarDate(opensOn), closesOn: calendarDate(closesOn) };
  });
  return { year, instrumentId, rules, windows: days };
}
