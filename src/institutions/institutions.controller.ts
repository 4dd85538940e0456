import { Body, Controller, Get, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { LongPageQuery } from '../paging/cursor.query.js';
import { mapped, type Page } from '../paging/page.js';
import { PagedRows } from '../paging/paged.decorator.js';
import { InstitutionBody } from './dto/institution.body.js';
import { InstitutionView } from './dto/institution.view.js';
import { Institutions } from './institutions.service.js';

@ApiTags('institutions and units')
@Controller('institutions')
export class InstitutionsController {
  constructor(private readonly institutions: Institutions) {}

  @Get()
  @Can('institution.read')
  @ApiOperation({ summary: 'Institutions, by name' })
  @PagedRows(InstitutionView)
  async list(@Query() asked: LongPageQuery): Promise<Page<InstitutionView>> {
    return mapped(await this.institutions.page(asked), (institution) => InstitutionView.of(institution));
  }

  @Get(':id')
  @Can('institution.read')
  @ApiOkResponse({ type: InstitutionView })
  async show(@Param('id', ParseUUIDPipe) id: string): Promise<InstitutionView> {
    return InstitutionView.of(await this.institutions.get(id));
  }

  @Post()
  @Can('institution.create')
  @ApiCreatedResponse({ type: InstitutionView })
  async create(@CurrentActor() actor: Actor, @Body() body: InstitutionBody): Promise<InstitutionView> {
    return InstitutionView.of(await this.institutions.create(actor, body));
  }

  @Put(':id')
  @Can('institution.change')
  @ApiOperation({ summary: 'Rename an institution, or put right its code or kind' })
  @ApiOkResponse({ type: InstitutionView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: InstitutionBody,
  ): Promise<InstitutionView> {
    return InstitutionView.of(await this.institutions.change(actor, id, body));
  }
}
