import { Controller, Get, Query, type StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Paged } from '../paging/paged.decorator.js';
import { AwardStatus } from './award-status.service.js';
import { AWARD_COLUMNS, HELD_COLUMNS } from './award-table.js';
import { AwardListQuery, SavedSummaryQuery } from './dto/award-status.query.js';
import { AwardListView, AwardSummaryView } from './dto/award-status.view.js';
import { UnitFilterQuery } from './dto/unit-filter.query.js';
import { reportTable } from './report-table.js';
import { ReportTags, RestsOn } from './report-tags.interceptor.js';

@ApiTags('leadership')
@UseInterceptors(ReportTags)
@RestsOn('everything')
@Controller('reports')
export class AwardStatusController {
  constructor(private readonly awards: AwardStatus) {}

  @Get('award-summary')
  @RestsOn('awards')
  @Can('status.read')
  @ApiOperation({ summary: 'How many awards stand how today, and which institutions hold how many' })
  @ApiOkResponse({ type: AwardSummaryView })
  async summary(@CurrentActor() actor: Actor, @Query() query: UnitFilterQuery): Promise<AwardSummaryView> {
    return AwardSummaryView.of(await this.awards.summary(actor, query));
  }

  @Get('awards')
  @Can('status.read')
  @ApiOperation({ summary: 'Awards in force and ended, with what they rest on' })
  @Paged(AwardListView)
  async list(@CurrentActor() actor: Actor, @Query() query: AwardListQuery): Promise<AwardListView> {
    return AwardListView.of(await this.awards.list(actor, query));
  }

  @Get('awards.csv')
  @Can('status.read')
  @ApiOperation({ summary: 'The same, all of them, as a table for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  save(@CurrentActor() actor: Actor, @Query() query: AwardListQuery): StreamableFile {
    return reportTable('predikat', query.lang, AWARD_COLUMNS, this.awards.all(actor, query));
  }

  @Get('award-summary.csv')
  @RestsOn('awards')
  @Can('status.read')
  @ApiOperation({ summary: 'Which institutions hold how many, as a table for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  saveSummary(@CurrentActor() actor: Actor, @Query() query: SavedSummaryQuery): StreamableFile {
    return reportTable('predikat-instansi', query.lang, HELD_COLUMNS, this.awards.byInstitution(actor, query));
  }
}
