import { Body, Controller, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { AccountView } from './dto/account.view.js';
import { NewAccountBody } from './dto/new-account.body.js';
import { NewAccounts } from './new-accounts.service.js';

@ApiTags('people')
@Controller('accounts')
export class NewAccountsController {
  constructor(private readonly accounts: NewAccounts) {}

  @Post()
  @Can('account.manage')
  @ApiOperation({ summary: 'Make an account; without a password the person is invited by mail to set one' })
  @ApiCreatedResponse({ type: AccountView })
  async make(@CurrentActor() actor: Actor, @Body() body: NewAccountBody): Promise<AccountView> {
    return AccountView.of(await this.accounts.make(actor, body));
  }

  @Post(':id/invitation')
  @Can('account.manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send the invitation again; links sent before no longer work' })
  @ApiNoContentResponse()
  async inviteAgain(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.accounts.inviteAgain(actor, id);
  }
}
