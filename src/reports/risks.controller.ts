import { Controller, Get, Query, type StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Paged } from '../paging/paged.decorator.js';
import { RiskListQuery } from './dto/risk.query.js';
import { RiskListView } from './dto/risk.view.js';
import { reportTable } from './report-table.js';
import { riskColumns } from './risk-table.js';
import { Risks } from './risks.service.js';
import { ReportTags, RestsOn } from './report-tags.interceptor.js';

@ApiTags('leadership')
@UseInterceptors(ReportTags)
@RestsOn('everything')
@Controller('reports')
export class RisksController {
  constructor(private readonly risks: Risks) {}

  @Get('risks')
  @Can('status.read')
  @ApiOperation({ summary: 'Predicates in force that may not last, and why' })
  @Paged(RiskListView)
  async list(@CurrentActor() actor: Actor, @Query() query: RiskListQuery): Promise<RiskListView> {
    return RiskListView.of(await this.risks.list(actor, query));
  }

  @Get('risks.csv')
  @Can('status.read')
  @ApiOperation({ summary: 'The same, all of them, as a table for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  save(@CurrentActor() actor: Actor, @Query() query: RiskListQuery): StreamableFile {
    return reportTable('predikat-berisiko', query.lang, riskColumns(query.lang), this.risks.all(actor, query));
  }
}
