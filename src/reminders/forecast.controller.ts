import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { ForecastQuery } from './dto/forecast.query.js';
import { ForecastView } from './dto/forecast.view.js';
import { ReminderForecast } from './reminder-forecast.service.js';

@ApiTags('reminders')
@Controller('reminder-forecast')
export class ForecastController {
  constructor(private readonly forecast: ReminderForecast) {}

  @Get()
  @Can('reminder.read')
  @ApiOperation({ summary: 'Who gets what on a day, on which channel, and what does not go out on it and why' })
  @ApiOkResponse({ type: ForecastView })
  async show(@CurrentActor() actor: Actor, @Query() { on }: ForecastQuery): Promise<ForecastView> {
    return ForecastView.of(await this.forecast.on(actor, on));
  }
}
