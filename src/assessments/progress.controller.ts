import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { AreasProgress } from './area-progress.service.js';
import { AreaProgressView } from './dto/area-progress.view.js';
import { PersonProgressView } from './dto/person-progress.view.js';
import { TeamProgress } from './team-progress.service.js';

@ApiTags('assessments')
@Controller('assessments/:id')
export class ProgressController {
  constructor(
    private readonly areas: AreasProgress,
    private readonly team: TeamProgress,
  ) {}

  @Get('change-areas')
  @Can('assessment.read')
  @ApiOperation({ summary: 'How far the unit is with each of the six change areas, and who works on it' })
  @ApiOkResponse({ type: [AreaProgressView] })
  async ofAreas(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AreaProgressView[]> {
    return (await this.areas.of(actor, id)).map((area) => AreaProgressView.of(area));
  }

  @Get('team')
  @Can('change-area.read')
  @ApiOperation({ summary: "Each of the unit's people: their areas, how far those are, and what they answered last" })
  @ApiOkResponse({ type: [PersonProgressView] })
  async ofTeam(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PersonProgressView[]> {
    return (await this.team.of(actor, id)).map((person) => PersonProgressView.of(person));
  }
}
