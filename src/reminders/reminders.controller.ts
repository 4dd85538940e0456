import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { ReminderView } from './dto/reminder.view.js';
import { ReminderLedger } from './reminder-ledger.service.js';

@ApiTags('reminders')
@Controller('awards/:id/reminders')
export class RemindersController {
  constructor(private readonly ledger: ReminderLedger) {}

  @Get()
  @Can('reminder.read')
  @ApiOperation({ summary: 'Every reminder planned about an award: sent, still to come, or cancelled and why' })
  @ApiOkResponse({ type: [ReminderView] })
  async list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReminderView[]> {
    return (await this.ledger.of(actor, id)).map((entry) => ReminderView.of(entry));
  }
}
