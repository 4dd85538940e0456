import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { ShareBody } from './dto/share.body.js';
import { MadeShareView, OpeningView, ShareView } from './dto/share.view.js';
import { EvidenceShares } from './shares.service.js';

@ApiTags('evidence')
@Controller()
export class SharesController {
  constructor(private readonly shares: EvidenceShares) {}

  @Post('assessments/:id/evidence-shares')
  @Can('evidence.share')
  @ApiOperation({ summary: 'Make a link that opens the evidence of this assessment without an account, for a while' })
  @ApiCreatedResponse({ type: MadeShareView })
  async make(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ShareBody,
  ): Promise<MadeShareView> {
    return MadeShareView.of(await this.shares.make(actor, id, body));
  }

  @Get('assessments/:id/evidence-shares')
  @Can('evidence-share.read')
  @ApiOkResponse({ type: [ShareView] })
  async list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ShareView[]> {
    return (await this.shares.list(actor, id)).map((share) => ShareView.of(share));
  }

  @Post('evidence-shares/:id/revocation')
  @Can('evidence.share')
  @HttpCode(204)
  @ApiOperation({ summary: 'From now on the link opens nothing' })
  @ApiNoContentResponse()
  async revoke(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.shares.revoke(actor, id);
  }

  @Get('evidence-shares/:id/openings')
  @Can('evidence-share.read')
  @ApiOperation({ summary: 'When it was opened, what of it and from which address; the latest first' })
  @ApiOkResponse({ type: [OpeningView] })
  async openings(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OpeningView[]> {
    return (await this.shares.openingsOf(actor, id)).map((opening) => OpeningView.of(opening));
  }
}
