import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
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
  @ApiOkResponse({ type: [BouncingPersonView] })
  async ofUnit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BouncingPersonView[]> {
    return (await this.people.ofUnit(actor, id)).map((person) => BouncingPersonView.of(person));
  }

  @Get('bouncing-addresses')
  @Can('bouncing-address.list')
  @ApiOperation({ summary: 'Everybody whose mail was refused for good at least twice, and not accepted since' })
  @ApiOkResponse({ type: [BouncingPersonView] })
  async all(): Promise<BouncingPersonView[]> {
    return (await this.people.all()).map((person) => BouncingPersonView.of(person));
  }
}
