import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { UnitProfileView } from './dto/unit-profile.view.js';
import { UnitProfiles } from './unit-profiles.service.js';

@ApiTags('leadership')
@Controller('units/:unitId/profile')
export class UnitProfilesController {
  constructor(private readonly profiles: UnitProfiles) {}

  @Get()
  @Can('unit-profile.read')
  @ApiOperation({ summary: 'A unit over the years: what it holds and held, and what each layer scored' })
  @ApiOkResponse({ type: UnitProfileView })
  async show(@CurrentActor() actor: Actor, @Param('unitId', ParseUUIDPipe) unitId: string): Promise<UnitProfileView> {
    return UnitProfileView.with(await this.profiles.of(actor, unitId));
  }
}
