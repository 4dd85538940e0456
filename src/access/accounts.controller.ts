import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { calendarDate } from '../domain/calendar-date.js';
import { Post } from '../idempotency/post.decorator.js';
import { Accounts } from './accounts.service.js';
import { type Actor } from './actor.js';
import { Can } from './can.decorator.js';
import { CurrentActor } from './current-actor.decorator.js';
import { AppointmentBody } from './dto/appointment.body.js';
import { AppointmentView } from './dto/appointment.view.js';
import { NameBody } from './dto/name.body.js';

@ApiTags('people')
@Controller()
export class AccountsController {
  constructor(private readonly accounts: Accounts) {}

  @Put('profile/name')
  @Can('profile.own')
  @HttpCode(204)
  @ApiNoContentResponse()
  async rename(@CurrentActor() actor: Actor, @Body() { name }: NameBody): Promise<void> {
    await this.accounts.rename(actor, name);
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
    @Body() { role, institutionId, unitId, until }: AppointmentBody,
  ): Promise<AppointmentView> {
    const asked = {
      role,
      institutionId: institutionId ?? null,
      unitId: unitId ?? null,
      until: until === undefined ? null : calendarDate(until),
    };
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
