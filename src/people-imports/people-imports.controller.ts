import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { contentDisposition } from '../http/content-disposition.js';
import { TABLE_TYPES, TakesFile } from '../http/file-body.js';
import { refusalsCsv } from '../tables/refusals-csv.js';
import { PeopleFileQuery, PeopleRowsQuery, PeopleTemplateQuery } from './dto/people-import.query.js';
import { PeopleImportView, PeopleRowsView } from './dto/people-import.view.js';
import { PeopleApplication } from './people-application.service.js';
import { PeoplePreviews } from './people-previews.service.js';
import { peopleRefusalWords } from './people-refusal-words.js';
import { peopleTemplate } from './people-template.js';

const NOTHING = Buffer.alloc(0);

@ApiTags('people')
@Controller()
export class PeopleImportsController {
  constructor(
    private readonly previews: PeoplePreviews,
    private readonly application: PeopleApplication,
  ) {}

  @Post('people-imports')
  @Can('account.manage')
  @TakesFile()
  @ApiConsumes(...TABLE_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    summary: 'Read a CSV or Excel file of people and roles, up to 5 MB, and see what it would do; nothing changes',
  })
  @ApiCreatedResponse({ type: PeopleImportView })
  async preview(
    @CurrentActor() actor: Actor,
    @Query() { fileName }: PeopleFileQuery,
    @Body() bytes: Buffer | null,
  ): Promise<PeopleImportView> {
    return PeopleImportView.of(await this.previews.preview(actor, { fileName, bytes: bytes ?? NOTHING }));
  }

  @Get('people-imports/:id')
  @Can('account.manage')
  @ApiOkResponse({ type: PeopleImportView })
  async show(@Param('id', ParseUUIDPipe) id: string): Promise<PeopleImportView> {
    return PeopleImportView.of(await this.previews.get(id));
  }

  @Get('people-imports/:id/rows')
  @Can('account.manage')
  @ApiOperation({ summary: 'What each row would do, in the order of the file' })
  @ApiOkResponse({ type: PeopleRowsView })
  async rows(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { state, after, limit }: PeopleRowsQuery,
  ): Promise<PeopleRowsView> {
    return PeopleRowsView.of(await this.previews.rows(id, { state: state ?? null, after, limit }));
  }

  @Get('people-imports/:id/refusals')
  @Can('account.manage')
  @ApiOperation({ summary: 'Every refused cell with the reason, as a CSV file' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async refusals(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { plan } = await this.previews.get(id);
    const disposition = contentDisposition('attachment', 'baris-ditolak.csv');
    const type = 'text/csv; charset=utf-8';
    return new StreamableFile(Buffer.from(refusalsCsv(plan, peopleRefusalWords)), { type, disposition });
  }

  @Post('people-imports/:id/application')
  @Can('account.manage')
  @HttpCode(202)
  @ApiOperation({
    summary:
      'Do what the preview showed: exactly that, and once. It is done in the background: GET /bulk-operations/{operationId} says how far it is',
  })
  @ApiAcceptedResponse({ type: PeopleImportView })
  async apply(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PeopleImportView> {
    return PeopleImportView.of(await this.application.apply(actor, id));
  }

  @Get('people-import-template')
  @Can('account.manage')
  @ApiOperation({ summary: 'An empty file with the names of the columns' })
  @ApiProduces(...TABLE_TYPES.slice(0, 2))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(@Query() { format }: PeopleTemplateQuery): Promise<StreamableFile> {
    const { fileName, mediaType, bytes } = await peopleTemplate(format);
    return new StreamableFile(bytes, { type: mediaType, disposition: contentDisposition('attachment', fileName) });
  }
}
