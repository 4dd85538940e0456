import { Body, Controller, Get, HttpCode, Param, ParseEnumPipe, ParseUUIDPipe, Post, Put } from '@nestjs/common';
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
import { CycleWindows } from './cycle-windows.service.js';
import { Cycles } from './cycles.service.js';
import { CycleBody } from './dto/cycle.body.js';
import { CycleView, CycleWindowView } from './dto/cycle.view.js';
import { WindowBody } from './dto/window.body.js';

const stagePipe = new ParseEnumPipe(Object.fromEntries(WINDOWED_STAGES.map((stage) => [stage, stage])));

@ApiTags('cycles')
@Controller('cycles')
export class CyclesController {
  constructor(
    private readonly cycles: Cycles,
    private readonly cycleWindows: CycleWindows,
  ) {}

  @Get()
  @Can('cycle.read')
  @ApiOkResponse({ type: [CycleView] })
  async list(): Promise<CycleView[]> {
    return (await this.cycles.list()).map((cycle) => CycleView.of(cycle));
  }

  @Get(':id/windows')
  @Can('cycle.read')
  @ApiOkResponse({ type: [CycleWindowView] })
  async windows(@Param('id', ParseUUIDPipe) id: string): Promise<CycleWindowView[]> {
    return (await this.cycles.windowsOf(id)).map((window) => CycleWindowView.of(window));
  }

  @Post()
  @Can('cycle.manage')
  @ApiCreatedResponse({ type: CycleView })
  async create(@CurrentActor() actor: Actor, @Body() body: CycleBody): Promise<CycleView> {
    const { year, instrumentId, ...rules } = body;
    return CycleView.of(await this.cycles.create(actor, { year, instrumentId, rules }));
  }

  @Put(':id/windows/:stage')
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
