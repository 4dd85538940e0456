import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Fresh } from '../access/fresh.decorator.js';
import { LinkedIdentityView } from './dto/linked-identity.view.js';
import { OwnIdentities } from './own-identities.service.js';

@ApiTags('people')
@Controller('profile/identities')
export class OwnIdentitiesController {
  constructor(private readonly identities: OwnIdentities) {}

  @Get()
  @Can('profile.own')
  @ApiOperation({
    summary: 'Who you are at the service by which people sign on, as far as it is linked to your account',
  })
  @ApiOkResponse({ type: [LinkedIdentityView] })
  async list(@CurrentActor() actor: Actor): Promise<LinkedIdentityView[]> {
    return (await this.identities.list(actor)).map((identity) => LinkedIdentityView.of(identity));
  }

  @Delete(':id')
  @Fresh()
  @Can('profile.own')
  @HttpCode(204)
  @ApiOperation({ summary: 'Unlink it; the next sign-on by the same e-mail address links again' })
  @ApiNoContentResponse()
  async unlink(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.identities.unlink(actor, id);
  }
}
