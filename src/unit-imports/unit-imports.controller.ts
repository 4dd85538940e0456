import { Body, Controller, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { ImportFileQuery, ImportTemplateQuery } from '../imports/dto/import.query.js';
import { ImportApplication } from '../imports/import-application.service.js';
import { ImportPreviews } from '../imports/import-previews.service.js';
import { importRoutes, refusalsFile, templateToSave } from '../imports/import-routes.js';
import { UnitRowsQuery } from './dto/unit-import.query.js';
import { UnitImportView, ImportRowsView } from './dto/unit-import.view.js';
import { UnitImports } from './unit-imports.service.js';

const routes = importRoutes({ name: 'unit-import', action: 'unit.import', what: 'units' });

@ApiTags('institutions and units')
@Controller()
export class UnitImportsController {
  constructor(
    private readonly previews: ImportPreviews,
    private readonly application: ImportApplication,
    private readonly units: UnitImports,
  ) {}

  @routes.Preview(UnitImportView)
  async preview(
    @CurrentActor() actor: Actor,
    @Query() { fileName }: ImportFileQuery,
    @Body() bytes: Buffer | null,
  ): Promise<UnitImportView> {
    return UnitImportView.of(await this.previews.preview(this.units, actor, { fileName, bytes }));
  }

  @routes.Show(UnitImportView)
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<UnitImportView> {
    return UnitImportView.of(await this.previews.get(this.units, actor, id));
  }

  @routes.Rows(ImportRowsView)
  async rows(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { state, after, limit }: UnitRowsQuery,
  ): Promise<ImportRowsView> {
    const asked = { id, state: state ?? null, after, limit };
    return ImportRowsView.of(await this.previews.rows(this.units, actor, asked));
  }

  @routes.Refusals()
  async refusals(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return refusalsFile(await this.previews.refusals(this.units, actor, id));
  }

  @routes.Apply(UnitImportView)
  async apply(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<UnitImportView> {
    return UnitImportView.of(await this.application.apply(this.units, actor, id));
  }

  @routes.Template()
  async template(@Query() { format }: ImportTemplateQuery): Promise<StreamableFile> {
    return templateToSave(this.units.template, format);
  }
}
