import { Controller, Get, Query, type StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Can } from '../access/can.decorator.js';
import { Paged } from '../paging/paged.decorator.js';
import { AskedCycle, type CycleAsked } from './cycle-asked.js';
import { INSTITUTION_DIFFERENCE_COLUMNS, UNIT_DIFFERENCE_COLUMNS } from './difference-table.js';
import { DifferenceQuery, InstitutionDifferenceQuery, UnitDifferenceQuery } from './dto/layer-difference.query.js';
import { DifferencesView, UnitDifferencesView } from './dto/layer-difference.view.js';
import { LayerDifferences } from './layer-differences.service.js';
import { reportTable } from './report-table.js';
import { ReportTags, RestsOn } from './report-tags.interceptor.js';

@ApiTags('leadership')
@UseInterceptors(ReportTags)
@RestsOn('cycle')
@Controller('reports/differences')
export class LayerDifferencesController {
  constructor(private readonly differences: LayerDifferences) {}

  @Get('institutions')
  @Can('status.read')
  @ApiOperation({ summary: 'How far two layers differ in a cycle, in all and at each institution' })
  @Paged(DifferencesView)
  async institutions(
    @AskedCycle() asked: CycleAsked,
    @Query() query: InstitutionDifferenceQuery,
  ): Promise<DifferencesView> {
    return DifferencesView.of(await this.differences.ofInstitutions(asked, query));
  }

  @Get('units')
  @Can('status.read')
  @ApiOperation({ summary: 'The assessments on which two layers differ most' })
  @Paged(UnitDifferencesView)
  async units(@AskedCycle() asked: CycleAsked, @Query() query: UnitDifferenceQuery): Promise<UnitDifferencesView> {
    return UnitDifferencesView.of(await this.differences.ofUnits(asked, query));
  }

  @Get('institutions.csv')
  @Can('status.read')
  @ApiOperation({ summary: 'Of institutions as a table for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  saveInstitutions(@AskedCycle() asked: CycleAsked, @Query() query: DifferenceQuery): StreamableFile {
    const rows = this.differences.allInstitutions(asked, query);
    return reportTable('selisih-instansi', query.lang, INSTITUTION_DIFFERENCE_COLUMNS, rows);
  }

  @Get('units.csv')
  @Can('status.read')
  @ApiOperation({ summary: 'Of units, all of them, as a table for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  saveUnits(@AskedCycle() asked: CycleAsked, @Query() query: DifferenceQuery): StreamableFile {
    return reportTable('selisih-unit', query.lang, UNIT_DIFFERENCE_COLUMNS, this.differences.allUnits(asked, query));
  }
}
