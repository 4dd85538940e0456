import { Controller, Get, Query, type StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Paged } from '../paging/paged.decorator.js';
import { CALENDAR_COLUMNS } from './calendar-table.js';
import { DueCalendar } from './due-calendar.service.js';
import { CalendarQuery } from './dto/due-calendar.query.js';
import { CalendarPageView } from './dto/due-calendar.view.js';
import { reportTable } from './report-table.js';
import { ReportTags, RestsOn } from './report-tags.interceptor.js';

@ApiTags('leadership')
@UseInterceptors(ReportTags)
@RestsOn('everything')
@Controller('reports')
export class DueCalendarController {
  constructor(private readonly calendar: DueCalendar) {}

  @Get('calendar')
  @Can('status.read')
  @ApiOperation({ summary: 'Re-evaluations and last days of stages, due and overdue, by day and by month' })
  @Paged(CalendarPageView)
  async list(@CurrentActor() actor: Actor, @Query() query: CalendarQuery): Promise<CalendarPageView> {
    return CalendarPageView.of(await this.calendar.page(actor, query));
  }

  @Get('calendar.csv')
  @Can('status.read')
  @ApiOperation({ summary: 'The same, all of it, as a table for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  save(@CurrentActor() actor: Actor, @Query() query: CalendarQuery): StreamableFile {
    return reportTable('kalender', query.lang, CALENDAR_COLUMNS, this.calendar.all(actor, query));
  }
}
