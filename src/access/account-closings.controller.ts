import { Body, Controller, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountClosings } from './account-closings.service.js';
import { type Actor } from './actor.js';
import { Can } from './can.decorator.js';
import { CurrentActor } from './current-actor.decorator.js';
import { ClosingBody } from './dto/closing.body.js';
import { Post } from '../idempotency/post.decorator.js';

@ApiTags('people')
@Controller('accounts/:id')
export class AccountClosingsController {
  constructor(private readonly closings: AccountClosings) {}

  @Post('closing')
  @Can('account.manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Nobody signs in to it any more; what the person did stays' })
  @ApiNoContentResponse()
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ClosingBody,
  ): Promise<void> {
    await this.closings.close(actor, id, reason);
  }

  @Post('reopening')
  @Can('account.manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'The person can sign in again' })
  @ApiNoContentResponse()
  async reopen(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.closings.reopen(actor, id);
  }
}
