import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Clock } from '../common/clock.js';
import { ReasonBody } from '../evaluations/dto/reason.body.js';
import { Post } from '../idempotency/post.decorator.js';
import { FollowUpView } from './dto/follow-up.view.js';
import { ResponseBody } from './dto/response.body.js';
import { FollowUps } from './follow-ups.service.js';

@ApiTags('findings')
@Controller()
export class FollowUpsController {
  constructor(
    private readonly followUps: FollowUps,
    private readonly clock: Clock,
  ) {}

  @Get('assessments/:id/follow-ups')
  @Can('finding.read')
  @ApiOperation({ summary: 'Its own, and those its unit left unresolved in earlier assessments, in worksheet order' })
  @ApiOkResponse({ type: [FollowUpView] })
  async list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FollowUpView[]> {
    const today = this.clock.today();
    return (await this.followUps.at(actor, id)).map((followUp) => FollowUpView.of(followUp, today));
  }

  @Get('units/:id/follow-ups')
  @Can('finding.read')
  @ApiOperation({ summary: 'What is unresolved at a unit, the first due first' })
  @ApiOkResponse({ type: [FollowUpView] })
  async ofUnit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FollowUpView[]> {
    const today = this.clock.today();
    return (await this.followUps.ofUnit(actor, id)).map((followUp) => FollowUpView.of(followUp, today));
  }

  @Post('findings/:id/response')
  @Can('follow-up.respond')
  @HttpCode(204)
  @ApiOperation({ summary: 'Unit coordinator: say what was done; again replaces it' })
  @ApiNoContentResponse()
  async respond(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { response }: ResponseBody,
  ): Promise<void> {
    await this.followUps.respond(actor, id, response);
  }

  @Post('findings/:id/resolution')
  @Can('follow-up.judge')
  @HttpCode(204)
  @ApiOperation({
    summary: "TPI lead, about the TPN's also TPN lead and national secretariat: what was done is enough",
  })
  @ApiNoContentResponse()
  async resolve(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.followUps.resolve(actor, id);
  }

  @Post('findings/:id/rejection')
  @Can('follow-up.judge')
  @HttpCode(204)
  @ApiOperation({ summary: 'The same people: what was done is not enough, back to the unit' })
  @ApiNoContentResponse()
  async reject(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReasonBody,
  ): Promise<void> {
    await this.followUps.reject(actor, id, reason);
  }
}
