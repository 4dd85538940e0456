import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Can } from '../access/can.decorator.js';
import { contentDisposition } from '../http/content-disposition.js';
import { InstrumentComparisonView } from './dto/instrument-comparison.view.js';
import { InstrumentHeadView, InstrumentView } from './dto/instrument.view.js';
import { InstrumentComparisons } from './instrument-comparisons.service.js';
import { Instruments } from './instruments.service.js';

@ApiTags('worksheets')
@Controller('instruments')
export class InstrumentsController {
  constructor(
    private readonly instruments: Instruments,
    private readonly comparisons: InstrumentComparisons,
  ) {}

  @Get()
  @Can('instrument.read')
  @ApiOperation({ summary: 'Every published worksheet, the latest first' })
  @ApiOkResponse({ type: [InstrumentHeadView] })
  async list(): Promise<InstrumentHeadView[]> {
    return (await this.instruments.list()).map((worksheet) => InstrumentHeadView.of(worksheet));
  }

  @Get(':id')
  @Can('instrument.read')
  @ApiOkResponse({ type: InstrumentView })
  @ApiOperation({ summary: 'A whole worksheet: areas, aspects, sub-components, items, options and gates' })
  async show(@Param('id') id: string): Promise<InstrumentView> {
    return InstrumentView.of(await this.instruments.find(id));
  }

  @Get(':id/source')
  @Can('instrument.read')
  @ApiOperation({ summary: 'The text that was published, in YAML: what a new version begins with' })
  @ApiProduces('application/yaml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async source(@Param('id') id: string): Promise<StreamableFile> {
    const { source } = await this.instruments.find(id);
    const disposition = contentDisposition('attachment', `${id}.yaml`);
    return new StreamableFile(Buffer.from(source), { type: 'application/yaml; charset=utf-8', disposition });
  }

  @Get(':id/comparison/:other')
  @Can('instrument.read')
  @ApiOperation({ summary: 'What a later worksheet, `other`, makes of this one: item by item, and its weights and gates' })
  @ApiOkResponse({ type: InstrumentComparisonView })
  async compare(@Param('id') id: string, @Param('other') other: string): Promise<InstrumentComparisonView> {
    return InstrumentComparisonView.of(await this.comparisons.between(id, other));
  }
}
