import { Body, Controller, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { ImportFileQuery, ImportTemplateQuery } from '../imports/dto/import.query.js';
import { ImportApplication } from '../imports/import-application.service.js';
import { ImportPreviews } from '../imports/import-previews.service.js';
import { importRoutes, refusalsFile, templateToSave } from '../imports/import-routes.js';
import { AssignmentRowsQuery } from './dto/assignment-import.query.js';
import { AssignmentImportView, AssignmentRowsView } from './dto/assignment-import.view.js';
import { AssignmentImports } from './assignment-imports.service.js';

const routes = importRoutes({
  name: 'assignment-import',
  action: 'evaluator.assign',
  what: 'evaluators and what they are to evaluate',
});

@ApiTags('evaluations')
@Controller()
export class AssignmentImportsController {
  constructor(
    private readonly previews: ImportPreviews,
    private readonly application: ImportApplication,
    private readonly assignments: AssignmentImports,
  ) {}

  @routes.Preview(AssignmentImportView)
  async preview(
    @CurrentActor() actor: Actor,
    @Query() { fileName }: ImportFileQuery,
    @Body() bytes: Buffer | null,
  ): Promise<AssignmentImportView> {
    return AssignmentImportView.of(await this.previews.preview(this.assignments, actor, { fileName, bytes }));
  }

  @routes.Show(AssignmentImportView)
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AssignmentImportView> {
    return AssignmentImportView.of(await this.previews.get(this.assignments, actor, id));
  }

  @routes.Rows(AssignmentRowsView)
  async rows(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { state, after, limit }: AssignmentRowsQuery,
  ): Promise<AssignmentRowsView> {
    const asked = { id, state: state ?? null, after, limit };
    return AssignmentRowsView.of(await this.previews.rows(this.assignments, actor, asked));
  }

  @routes.Refusals()
  async refusals(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return refusalsFile(await this.previews.refusals(this.assignments, actor, id));
  }

  @routes.Apply(AssignmentImportView)
  async apply(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AssignmentImportView> {
    return AssignmentImportView.of(await this.application.apply(this.assignments, actor, id));
  }

  @routes.Template()
  async template(@Query() { format }: ImportTemplateQuery): Promise<StreamableFile> {
    return templateToSave(this.assignments.template, format);
  }
}
