import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { calendarDate } from '../domain/calendar-date.js';
import { InstitutionStandingBody } from './dto/institution-standing.body.js';
import { InstitutionStandingView, UnitStandingView } from './dto/standing.view.js';
import { UnitStandingBody } from './dto/unit-standing.body.js';
import { Standings } from './standings.service.js';

@ApiTags('proposals')
@Controller('cycles/:cycleId')
export class StandingsController {
  constructor(private readonly standings: Standings) {}

  @Get('institutions/:institutionId/standing')
  @Can('standing.read')
  @ApiOkResponse({ type: InstitutionStandingView })
  async institution(
    @CurrentActor() actor: Actor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Param('institutionId', ParseUUIDPipe) institutionId: string,
  ): Promise<InstitutionStandingView> {
    return InstitutionStandingView.of(await this.standings.ofInstitution(actor, cycleId, institutionId));
  }

  @Put('institutions/:institutionId/standing')
  @Can('standing.institution')
  @HttpCode(204)
  @ApiOperation({
    summary: 'National secretariat: how an institution stands, its quota, and whether it determines WBK',
  })
  @ApiNoContentResponse()
  async recordInstitution(
    @CurrentActor() actor: Actor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Param('institutionId', ParseUUIDPipe) institutionId: string,
    @Body() body: InstitutionStandingBody,
  ): Promise<void> {
    const { bpkOpinion, spipMaturity, sakip, rbIndex, quota, determinesWbk } = body;
    const standing = { bpkOpinion, spipMaturity, sakip, rbIndex, quota, determinesWbk };
    await this.standings.recordInstitution(actor, cycleId, institutionId, standing);
  }

  @Get('units/:unitId/standing')
  @Can('standing.read')
  @ApiOkResponse({ type: UnitStandingView })
  async unit(
    @CurrentActor() actor: Actor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Param('unitId', ParseUUIDPipe) unitId: string,
  ): Promise<UnitStandingView> {
    return UnitStandingView.of(await this.standings.ofUnit(actor, cycleId, unitId));
  }

  @Put('units/:unitId/standing')
  @Can('standing.unit')
  @HttpCode(204)
  @ApiOperation({ summary: 'TPI lead: how a unit of the institution stands' })
  @ApiNoContentResponse()
  async recordUnit(
    @CurrentActor() actor: Actor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Param('unitId', ParseUUIDPipe) unitId: string,
    @Body() body: UnitStandingBody,
  ): Promise<void> {
    const { isCoreService, auditFollowUp, lhkpn, lhkasn, sakipGrade, isAffirmative } = body;
    const buildingSince = calendarDate(body.buildingSince);
    const standing = { isCoreService, auditFollowUp, lhkpn, lhkasn, buildingSince, sakipGrade, isAffirmative };
    await this.standings.recordUnit(actor, cycleId, unitId, standing);
  }
}
