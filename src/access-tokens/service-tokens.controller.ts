import { Body, Controller, Delete, Get, HttpCode, Ip, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { AccessTokenView, MadeAccessTokenView } from './dto/access-token.view.js';
import { askedOf, ServiceTokenBody } from './dto/new-token.body.js';
import { ServiceTokens } from './service-tokens.service.js';

@ApiTags('institutions and units')
@Controller('institutions/:id/service-tokens')
export class ServiceTokensController {
  constructor(private readonly tokens: ServiceTokens) {}

  @Get()
  @Can('service-token.manage')
  @ApiOperation({ summary: "Tokens of an institution's machines that are not revoked, the newest first" })
  @ApiOkResponse({ type: [AccessTokenView] })
  async list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AccessTokenView[]> {
    return (await this.tokens.list(actor, id)).map((token) => AccessTokenView.of(token));
  }

  @Post()
  @Can('service-token.manage')
  @ApiOperation({
    summary: 'Make a token by which a machine of the institution reads: no more than you read yourself',
  })
  @ApiCreatedResponse({ type: MadeAccessTokenView })
  async make(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ServiceTokenBody,
    @Ip() from: string,
  ): Promise<MadeAccessTokenView> {
    return MadeAccessTokenView.of(await this.tokens.make(actor, id, askedOf(body), { ...body, from }));
  }

  @Delete(':tokenId')
  @Can('service-token.manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'From now on it opens nothing' })
  @ApiNoContentResponse()
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('tokenId', ParseUUIDPipe) tokenId: string,
  ): Promise<void> {
    await this.tokens.revoke(actor, id, tokenId);
  }
}
