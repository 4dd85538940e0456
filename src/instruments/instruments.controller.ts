import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Can } from '../access/can.decorator.js';
import { InstrumentHeadView, InstrumentView } from './dto/instrument.view.js';
import { Instruments } from './instruments.service.js';

@ApiTags('worksheets')
@Controller('instruments')
export class InstrumentsController {
  constructor(private readonly instruments: Instruments) {}

  @Get()
  @Can('instrument.read')
  @ApiOkResponse({ type: [InstrumentHeadView] })
  list(): InstrumentHeadView[] {
    return this.instruments.list().map((instrument) => InstrumentHeadView.of(instrument));
  }

  @Get(':id')
  @Can('instrument.read')
  @ApiOkResponse({ type: InstrumentView })
  @ApiOperation({ summary: 'A whole worksheet: areas, aspects, sub-components, items, options and gates' })
  show(@Param('id') id: string): InstrumentView {
    return InstrumentView.of(this.instruments.get(id));
  }
}
