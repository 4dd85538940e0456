import { Controller, Get, Query, type StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Paged } from '../paging/paged.decorator.js';
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
  async units(@CurrentActor() actor: Actor, @Query() query: HeatMapQuery): Promise<UnitHeatMapView> {
    return UnitHeatMapView.of(await this.heat.units(actor, query));
  }

  @Get('institutions')
  @Can('status.read')
  @ApiOperation({ summary: 'The same as means of each institution' })
  @Paged(InstitutionHeatMapView)
  async institutions(@CurrentActor() actor: Actor, @Query() query: HeatMapQuery): Promise<InstitutionHeatMapView> {
    return InstitutionHeatMapView.of(await this.heat.institutions(actor, query));
  }

  @Get('units.csv')
  @Can('status.read')
  @ApiOperation({ summary: 'Of units, all of them, as a table for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  save(@CurrentActor() actor: Actor, @Query() query: HeatMapQuery): StreamableFile {
    return reportTable('peta-panas', query.lang, HEAT_COLUMNS, this.heat.allUnits(actor, query));
  }

  @Get('institutions.csv')
  @Can('status.read')
  @ApiOperation({ summary: 'Of institutions, all of them, as a table for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  saveInstitutions(@CurrentActor() actor: Actor, @Query() query: HeatMapQuery): StreamableFile {
    const pages = this.heat.allInstitutions(actor, query);
    return reportTable('peta-panas-instansi', query.lang, INSTITUTION_HEAT_COLUMNS, pages);
  }
}
