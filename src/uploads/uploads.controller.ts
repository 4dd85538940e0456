import {
  Controller,
  Delete,
  Head,
  Header,
  HttpCode,
  Options,
  Param,
  ParseUUIDPipe,
  Patch,
  Req,
  Res,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { KnowsNoKey } from '../http/idempotency-key.js';
import { Post } from '../idempotency/post.decorator.js';
import { RecordedVersionView } from './dto/recorded-version.view.js';
import { Tus } from './tus.service.js';
import { UploadCompletion } from './upload-completion.service.js';

const RESUMABLE = { name: 'Tus-Resumable', required: true, description: '1.0.0' };
const METADATA =
  'unitId, filename, and title, validFrom, validUntil or, for a new version, evidenceId; each value in Base64';

/** Browsers may read any answer of tus; what it says about other sites is ours to say. */
const OURS = /^access-control-/;

@ApiTags('uploads')
@Controller('uploads')
export class UploadsController {
  constructor(
    private readonly tus: Tus,
    private readonly completion: UploadCompletion,
  ) {}

  @Options()
  @Can('evidence.upload')
  @HttpCode(204)
  @ApiOperation({ summary: 'What this server can do of the tus protocol, and how large a file may be' })
  @ApiNoContentResponse()
  async abilities(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.speak(actor, request, reply);
  }

  @Post()
  @Can('evidence.upload')
  @Header('Tus-Resumable', '1.0.0')
  @ApiOperation({
    summary: 'Announce a file (tus creation); Location is where its bytes go. It may bring the first of them',
  })
  @KnowsNoKey('tus goes on by itself: HEAD says how much has arrived, and what it has become')
  @ApiHeader(RESUMABLE)
  @ApiHeader({ name: 'Upload-Length', required: true, description: 'bytes' })
  @ApiHeader({ name: 'Upload-Metadata', required: true, description: METADATA })
  @ApiCreatedResponse()
  async create(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.speak(actor, request, reply);
  }

  @Head(':id')
  @Can('evidence.upload')
  @Header('Tus-Resumable', '1.0.0')
  @ApiOperation({ summary: 'How many bytes have arrived, and what a whole upload has become (Upload-Evidence)' })
  @ApiHeader(RESUMABLE)
  @ApiOkResponse()
  async state(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) _id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.speak(actor, request, reply);
  }

  @Patch(':id')
  @Can('evidence.upload')
  @HttpCode(204)
  @Header('Tus-Resumable', '1.0.0')
  @ApiOperation({ summary: 'Send bytes from Upload-Offset on; the last of them make it evidence (Upload-Evidence)' })
  @ApiHeader(RESUMABLE)
  @ApiHeader({ name: 'Upload-Offset', required: true, description: 'bytes that have arrived' })
  @ApiNoContentResponse()
  async append(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) _id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.speak(actor, request, reply);
  }

  @Delete(':id')
  @Can('evidence.upload')
  @HttpCode(204)
  @Header('Tus-Resumable', '1.0.0')
  @ApiOperation({ summary: 'Give up an upload (tus termination)' })
  @ApiHeader(RESUMABLE)
  @ApiNoContentResponse()
  async giveUp(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) _id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.speak(actor, request, reply);
  }

  @Post(':id/completion')
  @Can('evidence.upload')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What a whole upload has become; tries again where storage did not answer at its last byte',
  })
  @ApiOkResponse({ type: RecordedVersionView })
  async complete(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RecordedVersionView> {
    return RecordedVersionView.of(await this.completion.complete(actor, id));
  }

  private async speak(actor: Actor, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { headers } = await this.tus.answer(actor, request);
    for (const [name, value] of headers) if (!OURS.test(name)) void reply.header(name, value);
  }
}
