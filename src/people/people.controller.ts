import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { PeopleQuery, SavedPeopleQuery } from './dto/people.query.js';
import { PersonView } from './dto/person.view.js';
import { ProfileView } from './dto/profile.view.js';
import { everyPage, mapped, type Page } from '../paging/page.js';
import { PagedRows } from '../paging/paged.decorator.js';
import { SavedList, savedList } from '../paging/saved-list.js';
import { People } from './people.service.js';
import { PEOPLE_COLUMNS } from './people-columns.js';

@ApiTags('people')
@Controller()
export class PeopleController {
  constructor(private readonly people: People) {}

  @Get('accounts')
  @Can('account.manage')
  @ApiOperation({ summary: 'Everybody, by name' })
  @PagedRows(PersonView, 'nowhere')
  async list(@Query() query: PeopleQuery): Promise<Page<PersonView>> {
    return mapped(await this.people.find(query, query), (person) => PersonView.of(person));
  }

  @Get('accounts.csv')
  @Can('account.manage')
  @ApiOperation({ summary: 'Everybody, all of them, as a table for spreadsheets' })
  @SavedList()
  save(@Query() query: SavedPeopleQuery): StreamableFile {
    const pages = everyPage((page) => this.people.find(query, page));
    return savedList('pengguna', query.lang, PEOPLE_COLUMNS, pages);
  }

  @Get('profile')
  @Can('profile.own')
  @ApiOperation({ summary: 'What is known of you' })
  @ApiOkResponse({ type: ProfileView })
  async profile(@CurrentActor() actor: Actor): Promise<ProfileView> {
    return ProfileView.of(await this.people.profileOf(actor));
  }
}
