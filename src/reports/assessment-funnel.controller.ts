import { Controller, Get, Query, type StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Can } from '../access/can.decorator.js';
import { Paged } from '../paging/paged.decorator.js';
import { AskedCycle, type CycleAsked } from './cycle-asked.js';
import { AssessmentFunnel } from './assessment-funnel.service.js';
import { FunnelListQuery, FunnelQuery, SavedFunnelQuery } from './dto/funnel.query.js';
import { FunnelListView, FunnelView } from './dto/funnel.view.js';
import { FUNNEL_COLUMNS, STEP_COLUMNS } from './funnel-table.js';
import { reportTable } from './report-table.js';
import { ReportTags, RestsOn } from './report-tags.interceptor.js';

@ApiTags('leadership')
@UseInterceptors(ReportTags)
@RestsOn('cycle')
@Controller('reports')
export class AssessmentFunnelController {
  constructor(private readonly funnel: AssessmentFunnel) {}

  @Get('funnel')
  @Can('status.read')
  @ApiOperation({ summary: 'How many assessments of a cycle have come how far, and how they ended' })
  @ApiOkResponse({ type: FunnelView })
  async show(@AskedCycle() asked: CycleAsked, @Query() query: FunnelQuery): Promise<FunnelView> {
    return FunnelView.of(await this.funnel.of(asked, query));
  }

  @Get('funnel/assessments')
  @Can('status.read')
  @ApiOperation({ summary: 'The assessments behind a figure of the funnel' })
  @Paged(FunnelListView)
  async list(@AskedCycle() asked: CycleAsked, @Query() query: FunnelListQuery): Promise<FunnelListView> {
    return FunnelListView.of(await this.funnel.list(asked, query));
  }

  @Get('funnel/assessments.csv')
  @Can('status.read')
  @ApiOperation({ summary: 'The same, all of them, as a table for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  save(@AskedCycle() asked: CycleAsked, @Query() query: FunnelListQuery): StreamableFile {
    return reportTable('penilaian', query.lang, FUNNEL_COLUMNS, this.funnel.all(asked, query));
  }

  @Get('funnel.csv')
  @Can('status.read')
  @ApiOperation({ summary: 'The steps of the funnel as a table for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  saveSteps(@AskedCycle() asked: CycleAsked, @Query() query: SavedFunnelQuery): StreamableFile {
    return reportTable('corong', query.lang, STEP_COLUMNS, this.funnel.steps(asked, query));
  }
}
