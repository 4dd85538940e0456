import { Controller, Get, Query, type StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { ItemFigureQuery } from './dto/item-figure.query.js';
import { ItemFiguresView } from './dto/item-figure.view.js';
import { itemColumns } from './item-table.js';
import { ItemFigures } from './item-figures.service.js';
import { reportTable } from './report-table.js';
import { ReportTags, RestsOn } from './report-tags.interceptor.js';

@ApiTags('leadership')
@UseInterceptors(ReportTags)
@RestsOn('cycle')
@Controller('reports')
export class ItemFiguresController {
  constructor(private readonly figures: ItemFigures) {}

  @Get('items')
  @Can('status.read')
  @ApiOperation({ summary: 'What each item of a cycle is worth on all sheets of a layer' })
  @ApiOkResponse({ type: ItemFiguresView })
  async list(@CurrentActor() actor: Actor, @Query() query: ItemFigureQuery): Promise<ItemFiguresView> {
    return ItemFiguresView.of(await this.figures.list(actor, query));
  }

  @Get('items.csv')
  @Can('status.read')
  @ApiOperation({ summary: 'The same as a table for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  save(@CurrentActor() actor: Actor, @Query() query: ItemFigureQuery): StreamableFile {
    return reportTable('butir', query.lang, itemColumns(query.lang), this.figures.all(actor, query));
  }
}
