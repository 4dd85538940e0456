import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { WordingBody } from './dto/wording.body.js';
import { ImportedWordingView, WordingView } from './dto/wording.view.js';
import { Wordings } from './wordings.service.js';

@ApiTags('worksheets')
@Controller('instruments/:id/wording')
export class WordingsController {
  constructor(private readonly wordings: Wordings) {}

  @Get()
  @Can('instrument.read')
  @ApiOperation({
    summary: "The ministry's own questions and criteria behind a worksheet's items, where they were imported",
  })
  @ApiOkResponse({ type: WordingView })
  async show(@Param('id') id: string): Promise<WordingView> {
    return WordingView.of(id, await this.wordings.of(id));
  }

  @Put()
  @Can('instrument.publish')
  @ApiOperation({
    summary: "Attach the texts of the ministry's question master, all of them or none; refused with every difference",
  })
  @ApiOkResponse({ type: ImportedWordingView })
  async import(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { source }: WordingBody,
  ): Promise<ImportedWordingView> {
    return ImportedWordingView.of(await this.wordings.import(actor, id, source));
  }
}
