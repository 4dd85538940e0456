import { Controller, Get, Query, type StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Can } from '../access/can.decorator.js';
import { Paged } from '../paging/paged.decorator.js';
import { AskedCycle, type CycleAsked } from './cycle-asked.js';
import { HeatMapQuery } from './dto/heat-map.query.js';
import { InstitutionHeatMapView, UnitHeatMapView } from './dto/heat-map.view.js';
import { HeatMap } from './heat-map.service.js';
import { HEAT_COLUMNS, INSTITUTION_HEAT_COLUMNS } from './heat-table.js';
import { reportTable } from './report-table.js';
import { ReportTags, RestsOn } from './report-tags.interceptor.js';

@ApiTags('leadership')
@UseInterceptors(ReportTags)
@RestsOn('cycle')
@Controller('reports/heat-map')
export class HeatMapController {
  constructor(private readonly heat: HeatMap) {}

  @Get('units')
  @Can('status.read')
  @ApiOperation({ summary: 'What the assessments of a cycle score in each of the six change areas' })
  @Paged(UnitHeatMapView)
  async units(@AskedCycle() asked: CycleAsked, @Query() query: HeatMapQuery): Promise<UnitHeatMapView> {
    return UnitHeatMapView.of(await this.heat.units(asked, query));
  }

  @Get('institutions')
  @Can('status.read')
  @ApiOperation({ summary: 'The same as means of each institution' })
  @Paged(InstitutionHeatMapView)
  async institutions(@AskedCycle() asked: CycleAsked, @Query() query: HeatMapQuery): Promise<InstitutionHeatMapView> {
    return InstitutionHeatMapView.of(await this.heat.institutions(asked, query));
  }

  @Get('units.csv')
  @Can('status.read')
  @ApiOperation({ summary: 'Of units, all of them, as a table for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  save(@AskedCycle() asked: CycleAsked, @Query() query: HeatMapQuery): StreamableFile {
    return reportTable('peta-panas', query.lang, HEAT_COLUMNS, this.heat.allUnits(asked, query));
  }

  @Get('institutions.csv')
  @Can('status.read')
  @ApiOperation({ summary: 'Of institutions, all of them, as a table for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  saveInstitutions(@AskedCycle() asked: CycleAsked, @Query() query: HeatMapQuery): StreamableFile {
    const pages = this.heat.allInstitutions(asked, query);
    return reportTable('peta-panas-instansi', query.lang, INSTITUTION_HEAT_COLUMNS, pages);
  }
}
