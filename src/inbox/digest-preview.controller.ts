import { Controller, Get, Header, Headers, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { DigestPreview } from '../reminders/digest-preview.service.js';
import { previewFor } from './digest-preview-answer.js';
import { DigestPreviewQuery } from './dto/digest-preview.query.js';
import { DigestPreviewView } from './dto/digest-preview.view.js';

@ApiTags('inbox')
@ApiExtraModels(DigestPreviewView)
@Controller('inbox/digest-preview')
export class DigestPreviewController {
  constructor(private readonly preview: DigestPreview) {}

  @Get()
  @Can('inbox.own')
  @Header('Cache-Control', 'no-store')
  @Header('Vary', 'Accept')
  @ApiOperation({ summary: 'What your digest of a day would say; as the mail itself to who accepts text/html' })
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(DigestPreviewView) } },
      'text/html': { schema: { type: 'string' } },
    },
  })
  async show(
    @CurrentActor() actor: Actor,
    @Query() { on }: DigestPreviewQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | DigestPreviewView> {
    const { headers, content } = previewFor(accept, await this.preview.of(actor, on ?? null));
    void reply.headers(headers);
    return content;
  }
}
