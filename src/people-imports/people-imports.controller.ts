import { Body, Controller, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { ImportFileQuery, ImportTemplateQuery } from '../imports/dto/import.query.js';
import { ImportApplication } from '../imports/import-application.service.js';
import { ImportPreviews } from '../imports/import-previews.service.js';
import { importRoutes, refusalsFile, templateToSave } from '../imports/import-routes.js';
import { PeopleRowsQuery } from './dto/people-import.query.js';
import { PeopleImportView, PeopleRowsView } from './dto/people-import.view.js';
import { PeopleImports } from './people-imports.service.js';

const routes = importRoutes({ name: 'people-import', action: 'account.manage', what: 'people and roles' });

@ApiTags('people')
@Controller()
export class PeopleImportsController {
  constructor(
    private readonly previews: ImportPreviews,
    private readonly application: ImportApplication,
    private readonly people: PeopleImports,
  ) {}

  @routes.Preview(PeopleImportView)
  async preview(
    @CurrentActor() actor: Actor,
    @Query() { fileName }: ImportFileQuery,
    @Body() bytes: Buffer | null,
  ): Promise<PeopleImportView> {
    return PeopleImportView.of(await this.previews.preview(this.people, actor, { fileName, bytes }));
  }

  @routes.Show(PeopleImportView)
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PeopleImportView> {
    return PeopleImportView.of(await this.previews.get(this.people, actor, id));
  }

  @routes.Rows(PeopleRowsView)
  async rows(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { state, after, limit }: PeopleRowsQuery,
  ): Promise<PeopleRowsView> {
    const asked = { id, state: state ?? null, after, limit };
    return PeopleRowsView.of(await this.previews.rows(this.people, actor, asked));
  }

  @routes.Refusals()
  async refusals(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return refusalsFile(await this.previews.refusals(this.people, actor, id));
  }

  @routes.Apply(PeopleImportView)
  async apply(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PeopleImportView> {
    return PeopleImportView.of(await this.application.apply(this.people, actor, id));
  }

  @routes.Template()
  async template(@Query() { format }: ImportTemplateQuery): Promise<StreamableFile> {
    return templateToSave(this.people.template, format);
  }
}
