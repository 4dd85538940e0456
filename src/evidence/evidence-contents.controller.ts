import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { ContentQuery } from './dto/content.query.js';
import { VersionParams } from './dto/version.params.js';
import { EvidenceContents } from './evidence-contents.service.js';
import { answerFor, writeHead } from './file-answer.js';

@ApiTags('evidence')
@Controller('evidence/:id/versions/:no/content')
export class EvidenceContentsController {
  constructor(private readonly contents: EvidenceContents) {}

  @Get()
  @Can('evidence.read')
  @ApiOperation({ summary: 'A file, or the range of it that is asked for' })
  @ApiHeader({ name: 'Range', required: false, description: 'one range, for example bytes=0-1023' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 206, description: 'The range that was asked for' })
  @ApiResponse({ status: 304, description: 'What If-None-Match names is the file' })
  @ApiResponse({ status: 416, description: 'The range begins after the end; Content-Range says the size' })
  async content(
    @CurrentActor() actor: Actor,
    @Param() { id, no }: VersionParams,
    @Query() { preview }: ContentQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.contents.find(actor, id, no);
    const answer = answerFor(request, file);
    const isSent = answer.status < 300 && request.method !== 'HEAD';
    const bytes = isSent ? await this.contents.open(file.sha256, answer.range) : Readable.from([]);
    writeHead(reply, file, answer, preview);
    return new StreamableFile(bytes);
  }
}
