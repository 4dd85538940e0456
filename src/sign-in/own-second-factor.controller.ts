import { Body, Controller, HttpCode, Ip } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Fresh } from '../access/fresh.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { CodeBody } from './dto/code.body.js';
import { BegunSecondFactorView, RecoveryCodesView } from './dto/own-second-factor.view.js';
import { SecondFactorRemovalBody } from './dto/second-factor-removal.body.js';
import { OwnSecondFactor } from './own-second-factor.service.js';
import { SecondFactorRemoval } from './second-factor-removal.service.js';

@ApiTags('people')
@Controller('profile/second-factor')
export class OwnSecondFactorController {
  constructor(
    private readonly own: OwnSecondFactor,
    private readonly removal: SecondFactorRemoval,
  ) {}

  @Post()
  @Can('profile.own')
  @Fresh()
  @ApiOperation({ summary: 'Begin with a new secret for an authenticator app; it counts once a code confirms it' })
  @ApiCreatedResponse({ type: BegunSecondFactorView })
  async begin(@CurrentActor() actor: Actor): Promise<BegunSecondFactorView> {
    return BegunSecondFactorView.of(await this.own.begin(actor));
  }

  @Post('confirmation')
  @Can('profile.own')
  @ApiOperation({ summary: 'Confirm it by a code: from now on signing in asks for one' })
  @ApiCreatedResponse({ type: RecoveryCodesView })
  async confirm(@CurrentActor() actor: Actor, @Body() { code }: CodeBody): Promise<RecoveryCodesView> {
    return RecoveryCodesView.of(await this.own.confirm(actor, code));
  }

  @Post('removal')
  @Can('profile.own')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take it off, by the password and a code' })
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: Actor,
    @Body() body: SecondFactorRemovalBody,
    @Ip() address: string,
  ): Promise<void> {
    await this.removal.remove(actor, body, address);
  }
}
