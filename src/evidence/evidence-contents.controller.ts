import { Controller, Get, Param, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { ContentQuery } from './dto/content.query.js';
import { VersionParams } from './dto/version.params.js';
import { EvidenceContents } from './evidence-contents.service.js';
import { hasPreview } from './media-types.js';
import { sendFile } from '../http/file-answer.js';
import { FileContent } from '../http/file-content.decorator.js';
import type { ByteRange } from '../storage/file-store.js';

@ApiTags('evidence')
@Controller('evidence/:id/versions/:no/content')
export class EvidenceContentsController {
  constructor(private readonly contents: EvidenceContents) {}

  @Get()
  @Can('evidence.read')
  @ApiOperation({ summary: 'A file, or the range of it that is asked for' })
  @FileContent('application/octet-stream')
  async content(
    @CurrentActor() actor: Actor,
    @Param() { id, no }: VersionParams,
    @Query() { preview }: ContentQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.contents.find(actor, id, no);
    const open = (range: ByteRange | null) => this.contents.open(file.sha256, range);
    return sendFile(request, reply, file, open, preview && hasPreview(file.mediaType));
  }
}
