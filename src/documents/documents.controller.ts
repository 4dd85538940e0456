import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { sendFile } from '../http/file-answer.js';
import { FileContent } from '../http/file-content.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { Documents } from './documents.service.js';
import { BundleBody, DocumentBody } from './dto/document.body.js';
import { DocumentView } from './dto/document.view.js';

@ApiTags('documents')
@Controller()
export class DocumentsController {
  constructor(private readonly documents: Documents) {}

  @Post('assessments/:id/documents')
  @Can('document.own')
  @HttpCode(202)
  @ApiOperation({
    summary:
      'Ask for the evaluation report (LHE) or the score sheet of an assessment as a PDF, or for its evidence as a ZIP of an index (PDF) and the files. It holds what you may see, and is made in the background: GET /documents/{id} says how far it is',
  })
  @ApiAcceptedResponse({ type: DocumentView })
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { kind, language }: DocumentBody,
  ): Promise<DocumentView> {
    return DocumentView.of(await this.documents.askOfAssessment(actor, id, kind, language));
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
    return DocumentView.of(await this.documents.askOfInstitution(actor, cycleId, institutionId, language));
  }

  @Get('documents/:id')
  @Can('document.own')
  @ApiOperation({ summary: 'How far a document that you asked for is. The same data gives the same file' })
  @ApiOkResponse({ type: DocumentView })
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DocumentView> {
    return DocumentView.of(await this.documents.get(actor, id));
  }

  @Get('documents/:id/content')
  @Can('document.own')
  @ApiOperation({ summary: 'The PDF or ZIP itself, or the range of it that is asked for, for 7 days' })
  @FileContent('application/pdf', 'application/zip')
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.documents.file(actor, id);
    const sent = await sendFile(request, reply, file, (range) => this.documents.open(file, range));
    // Its name is plain (see fileNameOf), and no cache keeps what was made for one person.
    const disposition = `attachment; filename="${file.fileName}"`;
    void reply.headers({ 'cache-control': 'private, no-store', 'content-disposition': disposition });
    return sent;
  }
}
