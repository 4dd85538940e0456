import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import {
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
import { ImportRowsQuery, ImportTemplateQuery, UnitFileQuery } from './dto/unit-import.query.js';
import { ImportRowsView, UnitImportView } from './dto/unit-import.view.js';
import { ImportApplication } from './import-application.service.js';
import { ImportPreviews } from './import-previews.service.js';
import { importTemplate } from './import-template.js';
import { refusalWords } from './refusal-words.js';

const NOTHING = Buffer.alloc(0);

@ApiTags('institutions and units')
@Controller()
export class UnitImportsController {
  constructor(
    private readonly previews: ImportPreviews,
    private readonly application: ImportApplication,
  ) {}

  @Post('unit-imports')
  @Can('unit.import')
  @TakesFile()
  @ApiConsumes(...TABLE_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({ summary: 'Read a CSV or Excel file of units, up to 5 MB, and see what it would do; nothing changes' })
  @ApiCreatedResponse({ type: UnitImportView })
  async preview(
    @CurrentActor() actor: Actor,
    @Query() { fileName }: UnitFileQuery,
    @Body() bytes: Buffer | null,
  ): Promise<UnitImportView> {
    return UnitImportView.of(await this.previews.preview(actor, { fileName, bytes: bytes ?? NOTHING }));
  }

  @Get('unit-imports/:id')
  @Can('unit.import')
  @ApiOkResponse({ type: UnitImportView })
  async show(@Param('id', ParseUUIDPipe) id: string): Promise<UnitImportView> {
    return UnitImportView.of(await this.previews.get(id));
  }

  @Get('unit-imports/:id/rows')
  @Can('unit.import')
  @ApiOperation({ summary: 'What each row would do, in the order of the file' })
  @ApiOkResponse({ type: ImportRowsView })
  async rows(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { state, after, limit }: ImportRowsQuery,
  ): Promise<ImportRowsView> {
    return ImportRowsView.of(await this.previews.rows(id, { state: state ?? null, after, limit }));
  }

  @Get('unit-imports/:id/refusals')
  @Can('unit.import')
  @ApiOperation({ summary: 'Every refused cell with the reason, as a CSV file' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async refusals(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { plan } = await this.previews.get(id);
    const disposition = contentDisposition('attachment', 'baris-ditolak.csv');
    return new StreamableFile(Buffer.from(refusalsCsv(plan.rows, refusalWords)), {
      type: 'text/csv; charset=utf-8',
      disposition,
    });
  }

  @Post('unit-imports/:id/application')
  @Can('unit.import')
  @HttpCode(200)
  @ApiOperation({ summary: 'Do what the preview showed: exactly that, whole, and once' })
  @ApiOkResponse({ type: UnitImportView })
  async apply(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<UnitImportView> {
    return UnitImportView.of(await this.application.apply(actor, id));
  }

  @Get('unit-import-template')
  @Can('unit.import')
  @ApiOperation({ summary: 'An empty file with the names of the columns' })
  @ApiProduces(...TABLE_TYPES.slice(0, 2))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async template(@Query() { format }: ImportTemplateQuery): Promise<StreamableFile> {
    const { fileName, mediaType, bytes } = await importTemplate(format);
    return new StreamableFile(bytes, { type: mediaType, disposition: contentDisposition('attachment', fileName) });
  }
}
