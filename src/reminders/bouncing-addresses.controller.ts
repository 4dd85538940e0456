import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { LongPageQuery } from '../paging/cursor.query.js';
import { everyPage, mapped, type Page } from '../paging/page.js';
import { PagedRows } from '../paging/paged.decorator.js';
import { SavedList, savedList, SavedListQuery } from '../paging/saved-list.js';
import { BOUNCING_COLUMNS } from './bouncing-columns.js';
import { BouncingPeople } from './bouncing-people.service.js';
import { BouncingPersonView } from './dto/bouncing-person.view.js';

@ApiTags('reminders')
@Controller()
export class BouncingAddressesController {
  constructor(private readonly people: BouncingPeople) {}

  @Get('units/:id/bouncing-addresses')
  @Can('bouncing-address.read')
  @ApiOperation({
    summary: 'The people of a unit whose mail was refused for good at least twice, and not accepted since',
  })
  @PagedRows(BouncingPersonView, 'nowhere')
  async ofUnit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: LongPageQuery,
  ): Promise<Page<BouncingPersonView>> {
    return mapped(await this.people.ofUnit(actor, id, query), (person) => BouncingPersonView.of(person));
  }

  @Get('bouncing-addresses')
  @Can('bouncing-address.list')
  @ApiOperation({ summary: 'Everybody whose mail was refused for good at least twice, and not accepted since' })
  @PagedRows(BouncingPersonView, 'nowhere')
  async all(@Query() query: LongPageQuery): Promise<Page<BouncingPersonView>> {
    return mapped(await this.people.all(query), (person) => BouncingPersonView.of(person));
  }

  @Get('bouncing-addresses.csv')
  @Can('bouncing-address.list')
  @ApiOperation({ summary: 'The same, all of it, as a table for spreadsheets' })
  @SavedList()
  save(@Query() { lang }: SavedListQuery): StreamableFile {
    const pages = everyPage((page) => this.people.all(page));
    return savedList('alamat-surel-ditolak', lang, BOUNCING_COLUMNS, pages);
  }
}
