import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { HolidayBody } from './dto/holiday.body.js';
import { HolidayParams } from './dto/holiday.params.js';
import { HolidayView } from './dto/holiday.view.js';
import { HolidaysQuery } from './dto/holidays.query.js';
import { Holidays } from './holidays.service.js';

@ApiTags('working days')
@Controller('holidays')
export class HolidaysController {
  constructor(private readonly holidays: Holidays) {}

  @Get()
  @Can('holiday.read')
  @ApiOperation({ summary: 'National holidays and collective leave of a year' })
  @ApiOkResponse({ type: [HolidayView] })
  async inYear(@Query() { year }: HolidaysQuery): Promise<HolidayView[]> {
    return (await this.holidays.inYear(year)).map((holiday) => HolidayView.of(holiday));
  }

  @Put(':day')
  @Can('holiday.manage')
  @ApiOperation({ summary: 'Add a holiday, rename it, or bring back one that was removed' })
  @ApiOkResponse({ type: HolidayView })
  async put(
    @CurrentActor() actor: Actor,
    @Param() { day }: HolidayParams,
    @Body() body: HolidayBody,
  ): Promise<HolidayView> {
    return HolidayView.of(await this.holidays.put(actor, day, body));
  }

  @Delete(':day')
  @Can('holiday.manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'People work on this day after all' })
  @ApiNoContentResponse()
  async remove(@CurrentActor() actor: Actor, @Param() { day }: HolidayParams): Promise<void> {
    await this.holidays.remove(actor, day);
  }
}
