import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
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
import { Post } from '../idempotency/post.decorator.js';
import { AnswerSheetExports } from './answer-sheet-exports.service.js';
import { WorksheetApplicationBody } from './dto/worksheet-application.body.js';
import { WorksheetFileQuery } from './dto/worksheet-import.query.js';
import { WorksheetImportView } from './dto/worksheet-import.view.js';
import { WorksheetApplication } from './worksheet-application.service.js';
import { WorksheetCopies } from './worksheet-copies.service.js';
import { type ExportedFile, WorksheetExports } from './worksheet-exports.service.js';
import { WorksheetPreviews } from './worksheet-previews.service.js';

const NOTHING = Buffer.alloc(0);
const XLSX = TABLE_TYPES[1]!;

@ApiTags('assessments')
@Controller()
export class WorksheetFilesController {
  constructor(
    private readonly exports: WorksheetExports,
    private readonly answerSheets: AnswerSheetExports,
    private readonly previews: WorksheetPreviews,
    private readonly copies: WorksheetCopies,
    private readonly application: WorksheetApplication,
  ) {}

  @Get('sheets/:id/worksheet.xlsx')
  @Can('sheet.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'A sheet as an Excel workbook in the form of the annex, to fill in and send back' })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return download(await this.exports.export(actor, id));
  }

  @Get('sheets/:id/answer-sheet.xlsx')
  @Can('sheet.read')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({
    summary:
      "A sheet as the ministry's answer sheet, by the question master that was imported; it comes back as the annex does",
  })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async exportAnswers(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return download(await this.answerSheets.export(actor, id));
  }

  @Post('sheets/:id/worksheet-imports')
  @Can('sheet.answer')
  @TakesFile()
  @ApiConsumes(...TABLE_TYPES.slice(1))
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    summary: 'Read a filled Excel worksheet, up to 5 MB, and see what it would change in a sheet; nothing changes',
  })
  @ApiCreatedResponse({ type: WorksheetImportView })
  async preview(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { fileName }: WorksheetFileQuery,
    @Body() bytes: Buffer | null,
  ): Promise<WorksheetImportView> {
    return WorksheetImportView.of(await this.previews.preview(actor, id, { fileName, bytes: bytes ?? NOTHING }));
  }

  @Get('worksheet-imports/:id')
  @Can('sheet.answer')
  @ApiOperation({ summary: 'What a file that you sent would change, cell by cell, and what was found in it' })
  @ApiOkResponse({ type: WorksheetImportView })
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<WorksheetImportView> {
    return WorksheetImportView.of(await this.previews.get(actor, id));
  }

  @Get('worksheet-imports/:id/copy')
  @Can('sheet.answer')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'The file as you sent it, with what was found at each cell' })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async copy(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return download(await this.copies.copy(actor, id));
  }

  @Post('worksheet-imports/:id/application')
  @Can('sheet.answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Save what the preview showed, all of it or nothing, as if it were answered by hand' })
  @ApiOkResponse({ type: WorksheetImportView })
  async apply(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { choices }: WorksheetApplicationBody,
  ): Promise<WorksheetImportView> {
    return WorksheetImportView.of(await this.application.apply(actor, id, choices));
  }
}

function download({ fileName, bytes }: ExportedFile): StreamableFile {
  return new StreamableFile(bytes, { type: XLSX, disposition: contentDisposition('attachment', fileName) });
}
