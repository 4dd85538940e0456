import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Accounts } from './accounts.service.js';
import { type Actor } from './actor.js';
import { Can } from './can.decorator.js';
import { CurrentActor } from './current-actor.decorator.js';
import { AccountBody } from './dto/account.body.js';
import { AccountView } from './dto/account.view.js';
import { AppointmentBody } from './dto/appointment.body.js';
import { AppointmentView } from './dto/appointment.view.js';

@ApiTags('people')
@Controller()
export class AccountsController {
  constructor(private readonly accounts: Accounts) {}

  @Get('accounts')
  @Can('account.manage')
  @ApiOkResponse({ type: [AccountView] })
  async list(): Promise<AccountView[]> {
    return (await this.accounts.list()).map((account) => AccountView.of(account));
  }

  @Post('accounts')
  @Can('account.manage')
  @ApiCreatedResponse({ type: AccountView })
  async create(@CurrentActor() actor: Actor, @Body() body: AccountBody): Promise<AccountView> {
    return AccountView.of(await this.accounts.create(actor, body));
  }

  @Get('accounts/:id/appointments')
  @Can('account.manage')
  @ApiOkResponse({ type: [AppointmentView] })
  async appointments(@Param('id', ParseUUIDPipe) id: string): Promise<AppointmentView[]> {
    return (await this.accounts.appointmentsOf(id)).map((appointment) => AppointmentView.of(appointment));
  }

  @Post('accounts/:id/appointments')
  @Can('account.manage')
  @ApiCreatedResponse({ type: AppointmentView })
  async appoint(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { role, institutionId, unitId }: AppointmentBody,
  ): Promise<AppointmentView> {
    const asked = { role, institutionId: institutionId ?? null, unitId: unitId ?? null };
    return AppointmentView.of(await this.accounts.appoint(actor, id, asked));
  }

  @Delete('appointments/:id')
  @Can('account.manage')
  @HttpCode(204)
  @ApiNoContentResponse()
  async endAppointment(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.accounts.endAppointment(actor, id);
  }
}
