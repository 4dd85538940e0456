import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { ChangeAreas } from './change-areas.service.js';
import { AreaMemberView } from './dto/area-member.view.js';
import { AreaWorkParams } from './dto/area-work.params.js';

@ApiTags('change areas')
@Controller('units/:unitId/change-areas')
export class ChangeAreasController {
  constructor(private readonly areas: ChangeAreas) {}

  @Get()
  @Can('change-area.read')
  @ApiOperation({ summary: 'Who works on which of the six change areas of a unit' })
  @ApiOkResponse({ type: [AreaMemberView] })
  async members(
    @CurrentActor() actor: Actor,
    @Param('unitId', ParseUUIDPipe) unitId: string,
  ): Promise<AreaMemberView[]> {
    return (await this.areas.teamOf(actor, unitId)).map((member) => AreaMemberView.of(member));
  }

  @Put(':areaNo/members/:accountId')
  @Can('change-area.assign')
  @HttpCode(204)
  @ApiNoContentResponse()
  async assign(@CurrentActor() actor: Actor, @Param() work: AreaWorkParams): Promise<void> {
    await this.areas.assign(actor, work);
  }

  @Delete(':areaNo/members/:accountId')
  @Can('change-area.assign')
  @HttpCode(204)
  @ApiNoContentResponse()
  async unassign(@CurrentActor() actor: Actor, @Param() work: AreaWorkParams): Promise<void> {
    await this.areas.unassign(actor, work);
  }

  @Put(':areaNo/members/:accountId/lead')
  @Can('change-area.assign')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let this member lead the area, in place of who led it' })
  @ApiNoContentResponse()
  async chooseLead(@CurrentActor() actor: Actor, @Param() work: AreaWorkParams): Promise<void> {
    await this.areas.chooseLead(actor, work);
  }

  @Delete(':areaNo/members/:accountId/lead')
  @Can('change-area.assign')
  @HttpCode(204)
  @ApiNoContentResponse()
  async endLead(@CurrentActor() actor: Actor, @Param() work: AreaWorkParams): Promise<void> {
    await this.areas.endLead(actor, work);
  }
}
