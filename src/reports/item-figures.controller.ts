import { Controller, Get, Query, type StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Can } from '../access/can.decorator.js';
import { AskedCycle, type CycleAsked } from './cycle-asked.js';
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
  async list(@AskedCycle() asked: CycleAsked, @Query() query: ItemFigureQuery): Promise<ItemFiguresView> {
    return ItemFiguresView.of(await this.figures.list(asked, query));
  }

  @Get('items.csv')
  @Can('status.read')
  @ApiOperation({ summary: 'The same as a table for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  save(@AskedCycle() asked: CycleAsked, @Query() query: ItemFigureQuery): StreamableFile {
    return reportTable('butir', query.lang, itemColumns(query.lang), this.figures.all(asked, query));
  }
}
