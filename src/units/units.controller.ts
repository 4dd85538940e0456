import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { UnitBody } from './dto/unit.body.js';
import { UnitView } from './dto/unit.view.js';
import { UnitsQuery } from './dto/units.query.js';
import { Units } from './units.service.js';

@ApiTags('institutions and units')
@Controller('units')
export class UnitsController {
  constructor(private readonly units: Units) {}

  @Get()
  @Can('unit.read')
  @ApiOperation({ summary: 'The units of one institution, parents before their children' })
  @ApiOkResponse({ type: [UnitView] })
  async list(@Query() { institutionId }: UnitsQuery): Promise<UnitView[]> {
    return (await this.units.treeOf(institutionId)).map((unit) => UnitView.of(unit));
  }

  @Get(':id')
  @Can('unit.read')
  @ApiOkResponse({ type: UnitView })
  async show(@Param('id', ParseUUIDPipe) id: string): Promise<UnitView> {
    return UnitView.of(await this.units.get(id));
  }

  @Post()
  @Can('unit.create')
  @ApiCreatedResponse({ type: UnitView })
  async create(@CurrentActor() actor: Actor, @Body() body: UnitBody): Promise<UnitView> {
    return UnitView.of(await this.units.create(actor, { ...body, parentId: body.parentId ?? null }));
  }
}
