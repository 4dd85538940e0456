import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { DocumentRequests } from './document-requests.service.js';
import { Documents } from './documents.service.js';
import { BundleBody, DocumentBody } from './dto/document.body.js';
import { DocumentView } from './dto/document.view.js';

@ApiTags('documents')
@Controller()
export class DocumentsController {
  constructor(
    private readonly requests: DocumentRequests,
    private readonly documents: Documents,
  ) {}

  @Post('assessments/:id/documents')
  @Can('document.own')
  @HttpCode(202)
  @ApiOperation({
    summary:
      'Ask for the evaluation report (LHE) or the score sheet of an assessment as a PDF. It says what you may see, and is made in the background: GET /documents/{id} says how far it is',
  })
  @ApiAcceptedResponse({ type: DocumentView })
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { kind, language }: DocumentBody,
  ): Promise<DocumentView> {
    return DocumentView.of(await this.requests.ofAssessment(actor, id, kind, language));
  }

  @Post('cycles/:cycleId/institutions/:institutionId/documents')
  @Can('document.bundle')
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask for the score sheets of every unit of an institution in a cycle, in one PDF' })
  @ApiAcceptedResponse({ type: DocumentView })
  async askAll(
    @CurrentActor() actor: Actor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Param('institutionId', ParseUUIDPipe) institutionId: string,
    @Body() { language }: BundleBody,
  ): Promise<DocumentView> {
    return DocumentView.of(await this.requests.ofInstitution(actor, cycleId, institutionId, language));
  }

  @Get('documents/:id')
  @Can('document.own')
  @ApiOperation({ summary: 'How far a document that you asked for is' })
  @ApiOkResponse({ type: DocumentView })
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DocumentView> {
    return DocumentView.of(await this.documents.get(actor, id));
  }

  @Get('documents/:id/content')
  @Can('document.own')
  @Header('Cache-Control', 'private, no-store')
  @ApiOperation({ summary: 'The PDF itself, for 7 days' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async content(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { file, content } = await this.documents.open(actor, id);
    const disposition = `attachment; filename="${file.fileName}"`;
    return new StreamableFile(content, { type: 'application/pdf', disposition, length: file.size });
  }
}
