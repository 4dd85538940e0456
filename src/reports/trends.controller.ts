import { Controller, Get, Query, type StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { TrendQuery } from './dto/trend.query.js';
import { TrendView } from './dto/trend.view.js';
import { reportTable } from './report-table.js';
import { TREND_COLUMNS } from './trend-table.js';
import { Trends } from './trends.service.js';
import { ReportTags, RestsOn } from './report-tags.interceptor.js';

@ApiTags('leadership')
@UseInterceptors(ReportTags)
@RestsOn('everything')
@Controller('reports')
export class TrendsController {
  constructor(private readonly trends: Trends) {}

  @Get('trends')
  @Can('status.read')
  @ApiOperation({ summary: 'Every cycle with what became of its assessments and what they scored, the oldest first' })
  @ApiOkResponse({ type: [TrendView] })
  async list(@CurrentActor() actor: Actor, @Query() query: TrendQuery): Promise<TrendView[]> {
    return (await this.trends.list(actor, query)).map((row) => TrendView.of(row));
  }

  @Get('trends.csv')
  @Can('status.read')
  @ApiOperation({ summary: 'The same as a table for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  save(@CurrentActor() actor: Actor, @Query() query: TrendQuery): StreamableFile {
    return reportTable('tren', query.lang, TREND_COLUMNS, this.trends.all(actor, query));
  }
}
