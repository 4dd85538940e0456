import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { WaitingQuery } from './dto/waiting.query.js';
import { WaitingView } from './dto/waiting.view.js';
import { Waiting } from './waiting.service.js';

@ApiTags('waiting')
@Controller('waiting')
export class WaitingController {
  constructor(private readonly waiting: Waiting) {}

  @Get()
  @Can('waiting.own')
  @ApiOperation({ summary: 'What waits for you, kind by kind: what was returned first, then by its last day' })
  @ApiOkResponse({ type: [WaitingView] })
  async list(@CurrentActor() actor: Actor, @Query() query: WaitingQuery): Promise<WaitingView[]> {
    const { kind = null, after = null, limit } = query;
    return (await this.waiting.for(actor, { kind, after, limit })).map((group) => WaitingView.of(group));
  }
}
