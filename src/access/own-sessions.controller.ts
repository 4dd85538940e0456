import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from './actor.js';
import { Can } from './can.decorator.js';
import { CurrentActor } from './current-actor.decorator.js';
import { CurrentToken } from './current-token.decorator.js';
import { OwnSessionView } from './dto/own-session.view.js';
import { Fresh } from './fresh.decorator.js';
import { OwnSessions } from './own-sessions.service.js';

@ApiTags('people')
@Controller('profile/sessions')
export class OwnSessionsController {
  constructor(private readonly sessions: OwnSessions) {}

  @Get()
  @Can('profile.own')
  @ApiOperation({ summary: 'Where you are signed in, the session seen last first' })
  @ApiOkResponse({ type: [OwnSessionView] })
  async list(@CurrentActor() actor: Actor, @CurrentToken() token: string): Promise<OwnSessionView[]> {
    return (await this.sessions.list(actor, token)).map((session) => OwnSessionView.of(session));
  }

  @Delete()
  @Can('profile.own')
  @Fresh()
  @HttpCode(204)
  @ApiOperation({ summary: 'End every session of yours but this one' })
  @ApiNoContentResponse()
  async endOthers(@CurrentActor() actor: Actor, @CurrentToken() token: string): Promise<void> {
    await this.sessions.endOthers(actor, token);
  }

  @Delete(':id')
  @Can('profile.own')
  @Fresh()
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.sessions.end(actor, id);
  }
}
