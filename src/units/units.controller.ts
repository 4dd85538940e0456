import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { mapped, type Page } from '../paging/page.js';
import { Paged, PagedRows } from '../paging/paged.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { UnitBody } from './dto/unit.body.js';
import { UnitChangeBody } from './dto/unit-change.body.js';
import { UnitClosureBody } from './dto/unit-closure.body.js';
import { UnitDirectoryQuery } from './dto/unit-directory.query.js';
import { UnitDirectoryView } from './dto/unit-directory.view.js';
import { UnitView } from './dto/unit.view.js';
import { UnitsQuery } from './dto/units.query.js';
import { UnitChanges } from './unit-changes.service.js';
import { UnitDirectory } from './unit-directory.service.js';
import { Units } from './units.service.js';

@ApiTags('institutions and units')
@Controller()
export class UnitsController {
  constructor(
    private readonly units: Units,
    private readonly changes: UnitChanges,
    private readonly directory: UnitDirectory,
  ) {}

  @Get('units')
  @Can('unit.read')
  @ApiOperation({ summary: 'The units of one institution, parents before their children' })
  @PagedRows(UnitView)
  async list(@Query() { institutionId, ...asked }: UnitsQuery): Promise<Page<UnitView>> {
    return mapped(await this.units.treeOf(institutionId, asked), (unit) => UnitView.of(unit));
  }

  @Get('unit-directory')
  @Can('unit.read')
  @ApiOperation({ summary: 'Units of all institutions, by institution and name, a page at a time' })
  @Paged(UnitDirectoryView)
  async find(@Query() query: UnitDirectoryQuery): Promise<UnitDirectoryView> {
    const { search = null, institutionId = null, state = null, ...asked } = query;
    return UnitDirectoryView.of(await this.directory.page({ search, institutionId, state }, asked));
  }

  @Get('units/:id')
  @Can('unit.read')
  @ApiOkResponse({ type: UnitView })
  async show(@Param('id', ParseUUIDPipe) id: string): Promise<UnitView> {
    return UnitView.of(await this.units.get(id));
  }

  @Post('units')
  @Can('unit.create')
  @ApiCreatedResponse({ type: UnitView })
  async create(@CurrentActor() actor: Actor, @Body() body: UnitBody): Promise<UnitView> {
    return UnitView.of(await this.units.create(actor, { ...body, parentId: body.parentId ?? null }));
  }

  @Put('units/:id')
  @Can('unit.change')
  @ApiOperation({ summary: 'Rename a unit, give it another code, or move it in the tree of its institution' })
  @ApiOkResponse({ type: UnitView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: UnitChangeBody,
  ): Promise<UnitView> {
    return UnitView.of(await this.changes.change(actor, id, body));
  }

  @Post('units/:id/closure')
  @Can('unit.change')
  @HttpCode(200)
  @ApiOperation({ summary: 'The unit is no more: it opens no assessment from now on; what it has goes on' })
  @ApiOkResponse({ type: UnitView })
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: UnitClosureBody,
  ): Promise<UnitView> {
    return UnitView.of(await this.changes.close(actor, id, reason));
  }

  @Delete('units/:id/closure')
  @Can('unit.change')
  @ApiOperation({ summary: 'The unit is there again' })
  @ApiOkResponse({ type: UnitView })
  async reopen(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<UnitView> {
    return UnitView.of(await this.changes.reopen(actor, id));
  }
}
