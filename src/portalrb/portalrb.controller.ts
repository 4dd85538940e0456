import { Body, Controller, Delete, Get, HttpCode, Ip, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { CallsQuery } from './dto/calls.query.js';
import { CallsView, ConnectionView, MadePortalrbTokenView } from './dto/portalrb.view.js';
import { PortalrbTokenBody } from './dto/portalrb-token.body.js';
import { PreflightView } from './dto/preflight.view.js';
import { Preflights } from './preflight.service.js';
import { Portalrb } from './portalrb.service.js';

@ApiTags('institutions and units')
@Controller('institutions/:id/portalrb')
export class PortalrbController {
  constructor(
    private readonly portalrb: Portalrb,
    private readonly preflights: Preflights,
  ) {}

  @Get()
  @Can('portalrb.read')
  @ApiOperation({ summary: 'How an institution is connected to PortalRB: the address, the window, its token' })
  @ApiOkResponse({ type: ConnectionView })
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ConnectionView> {
    return ConnectionView.of(await this.portalrb.of(actor, id));
  }

  @Get('calls')
  @Can('portalrb.read')
  @ApiOperation({ summary: 'What PortalRB asked, when, from where, and what came of it; the latest first' })
  @ApiOkResponse({ type: CallsView })
  async calls(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { before, limit }: CallsQuery,
  ): Promise<CallsView> {
    return CallsView.of(await this.portalrb.callsOf(actor, id, before ?? null, limit), limit);
  }

  @Get('preflight')
  @Can('portalrb.read')
  @ApiOperation({
    summary: 'What PortalRB would be refused, or would look wrong there, of what the institution proposes',
  })
  @ApiOkResponse({ type: PreflightView })
  async preflight(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PreflightView> {
    return PreflightView.of(await this.preflights.of(actor, id));
  }

  @Post('tokens')
  @Can('portalrb.connect')
  @ApiOperation({ summary: 'Make the token that PortalRB shows; the one before goes on for a while, or ends at once' })
  @ApiCreatedResponse({ type: MadePortalrbTokenView })
  async make(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { overlapHours, ...shown }: PortalrbTokenBody,
    @Ip() from: string,
  ): Promise<MadePortalrbTokenView> {
    return { token: await this.portalrb.makeToken(actor, id, overlapHours, { ...shown, from }) };
  }

  @Delete('tokens/:tokenId')
  @Can('portalrb.connect')
  @HttpCode(204)
  @ApiOperation({ summary: 'From now on it opens nothing' })
  @ApiNoContentResponse()
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('tokenId', ParseUUIDPipe) tokenId: string,
  ): Promise<void> {
    await this.portalrb.revokeToken(actor, id, tokenId);
  }
}
