import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { sendFile } from '../http/file-answer.js';
import { FileContent } from '../http/file-content.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { InstitutionArchiveView } from './dto/institution-archive.view.js';
import { InstitutionArchives } from './institution-archives.service.js';

@ApiTags('institution archives')
@Controller()
export class InstitutionArchivesController {
  constructor(private readonly archives: InstitutionArchives) {}

  @Post('institutions/:id/archives')
  @Can('institution-archive.own')
  @HttpCode(202)
  @ApiOperation({
    summary:
      'Ask for all that you read of an institution as one ZIP of open formats. It is made in the background: GET /institution-archives/{id} says how far it is',
  })
  @ApiAcceptedResponse({ type: InstitutionArchiveView })
  async ask(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<InstitutionArchiveView> {
    return InstitutionArchiveView.of(await this.archives.ask(actor, id));
  }

  @Get('institutions/:id/archives')
  @Can('institution-archive.own')
  @ApiOperation({ summary: 'The latest 20 archives of an institution that you asked for, the latest first' })
  @ApiOkResponse({ type: [InstitutionArchiveView] })
  async list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<InstitutionArchiveView[]> {
    return (await this.archives.list(actor, id)).map((archive) => InstitutionArchiveView.of(archive));
  }

  @Get('institution-archives/:id')
  @Can('institution-archive.own')
  @ApiOperation({ summary: 'How far an archive that you asked for is' })
  @ApiOkResponse({ type: InstitutionArchiveView })
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<InstitutionArchiveView> {
    return InstitutionArchiveView.of(await this.archives.get(actor, id));
  }

  @Get('institution-archives/:id/content')
  @Can('institution-archive.own')
  @ApiOperation({ summary: 'The ZIP itself, or the range of it that is asked for, until it is thrown away' })
  @FileContent('application/zip')
  async content(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.archives.file(actor, id);
    return sendFile(request, reply, file, (range) => this.archives.open(actor, id, range));
  }
}
