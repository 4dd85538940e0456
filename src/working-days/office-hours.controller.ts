import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { OfficeHoursBody } from './dto/office-hours.body.js';
import { OfficeHoursView } from './dto/office-hours.view.js';
import { OfficeHoursOfInstitutions } from './office-hours.service.js';

@ApiTags('working days')
@Controller('institutions/:id/office-hours')
export class OfficeHoursController {
  constructor(private readonly offices: OfficeHoursOfInstitutions) {}

  @Get()
  @Can('office-hours.read')
  @ApiOperation({ summary: "When an institution reads its mail; the register's hours until it chooses others" })
  @ApiOkResponse({ type: OfficeHoursView })
  async show(@Param('id', ParseUUIDPipe) id: string): Promise<OfficeHoursView> {
    return OfficeHoursView.of(await this.offices.get(id));
  }

  @Put()
  @Can('office-hours.choose')
  @ApiOkResponse({ type: OfficeHoursView })
  async choose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OfficeHoursBody,
  ): Promise<OfficeHoursView> {
    return OfficeHoursView.of(await this.offices.choose(actor, id, body));
  }
}
