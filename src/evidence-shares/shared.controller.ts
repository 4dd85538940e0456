import { Controller, Get, Header, Ip, Param, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../access/public.decorator.js';
import { ContentQuery } from '../evidence/dto/content.query.js';
import { EvidenceContents } from '../evidence/evidence-contents.service.js';
import { hasPreview } from '../evidence/media-types.js';
import { sendFile } from '../http/file-answer.js';
import { FileContent } from '../http/file-content.decorator.js';
import type { ByteRange } from '../storage/file-store.js';
import { SharedParams } from './dto/shared.params.js';
import { SharedView } from './dto/shared.view.js';
import { SharedEvidence } from './shared-evidence.service.js';

@ApiTags('public')
@Controller('shared/:token/evidence')
@Public()
export class SharedController {
  constructor(
    private readonly shared: SharedEvidence,
    private readonly contents: EvidenceContents,
  ) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'no-referrer')
  @ApiOperation({ summary: 'The evidence that a link shares, by item, as the unit submitted it. No account is needed' })
  @ApiOkResponse({ type: SharedView })
  async list(@Param('token') token: string, @Ip() address: string): Promise<SharedView> {
    return SharedView.of(await this.shared.list(token, address));
  }

  @Get(':evidenceId/content')
  @Header('Referrer-Policy', 'no-referrer')
  @ApiOperation({ summary: 'A file that a link shares, or the range of it that is asked for' })
  @FileContent('application/octet-stream')
  async content(
    @Param() { token, evidenceId }: SharedParams,
    @Query() { preview }: ContentQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const file = await this.shared.file(token, evidenceId, request.ip);
    const open = (range: ByteRange | null) => this.contents.open(file.sha256, range);
    return sendFile(request, reply, file, open, preview && hasPreview(file.mediaType));
  }
}
