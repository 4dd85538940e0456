import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { CarryOvers } from './carry-overs.service.js';
import { Confirmations } from './confirmations.service.js';
import { CarryOverView } from './dto/carry-over.view.js';
import { ConfirmationBody } from './dto/confirmation.body.js';
import { ConfirmedAnswerView } from './dto/confirmation.view.js';

@ApiTags('assessments')
@Controller()
export class CarryOverController {
  constructor(
    private readonly carryOvers: CarryOvers,
    private readonly confirmations: Confirmations,
  ) {}

  @Get('assessments/:id/carry-over')
  @Can('assessment.read')
  @ApiOperation({ summary: "What the assessment took over from the unit's last one, and what has changed since" })
  @ApiOkResponse({ type: CarryOverView })
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CarryOverView> {
    return CarryOverView.of(await this.carryOvers.of(actor, id));
  }

  @Post('sheets/:id/confirmations')
  @Can('sheet.answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Confirm answers that were carried over, as they are; answers those that it confirmed' })
  @ApiOkResponse({ type: [ConfirmedAnswerView] })
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { items }: ConfirmationBody,
  ): Promise<ConfirmedAnswerView[]> {
    return (await this.confirmations.confirm(actor, id, items)).map((answer) => ConfirmedAnswerView.of(answer));
  }
}
