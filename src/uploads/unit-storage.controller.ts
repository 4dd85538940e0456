import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { UnitStorageView } from './dto/unit-storage.view.js';
import { UnitStorage } from './unit-storage.service.js';

@ApiTags('uploads')
@Controller('units/:id/evidence-storage')
export class UnitStorageController {
  constructor(private readonly storage: UnitStorage) {}

  @Get()
  @Can('evidence.read')
  @ApiOperation({ summary: 'How much room a unit has for its files, how large one may be, and what it may be named' })
  @ApiOkResponse({ type: UnitStorageView })
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<UnitStorageView> {
    return UnitStorageView.of(await this.storage.of(actor, id));
  }
}
