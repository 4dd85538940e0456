import { Body, Controller, Delete, Get, HttpCode, Ip, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { AccessTokenView, MadeAccessTokenView } from './dto/access-token.view.js';
import { askedOf, OwnTokenBody } from './dto/new-token.body.js';
import { OwnTokens } from './own-tokens.service.js';

@ApiTags('people')
@Controller('access-tokens')
export class OwnTokensController {
  constructor(private readonly tokens: OwnTokens) {}

  @Get()
  @Can('access-token.own')
  @ApiOperation({ summary: 'Your access tokens that are not revoked, the newest first' })
  @ApiOkResponse({ type: [AccessTokenView] })
  async list(@CurrentActor() actor: Actor): Promise<AccessTokenView[]> {
    return (await this.tokens.list(actor)).map((token) => AccessTokenView.of(token));
  }

  @Post()
  @Can('access-token.own')
  @ApiOperation({
    summary: 'Make an access token for a program of yours, by your password and a code where you have one',
  })
  @ApiCreatedResponse({ type: MadeAccessTokenView })
  async make(
    @CurrentActor() actor: Actor,
    @Body() body: OwnTokenBody,
    @Ip() from: string,
  ): Promise<MadeAccessTokenView> {
    return MadeAccessTokenView.of(await this.tokens.make(actor, askedOf(body), { ...body, from }));
  }

  @Delete(':id')
  @Can('access-token.own')
  @HttpCode(204)
  @ApiOperation({ summary: 'From now on it opens nothing' })
  @ApiNoContentResponse()
  async revoke(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.tokens.revoke(actor, id);
  }
}
