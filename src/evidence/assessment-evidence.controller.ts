import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { AssessmentEvidence } from './assessment-evidence.service.js';
import { Attaching } from './attaching.service.js';
import { AttachedEvidenceView } from './dto/attached.view.js';
import { AttachingBody } from './dto/attaching.body.js';
import { AttachingParams } from './dto/attaching.params.js';

@ApiTags('evidence')
@Controller('assessments/:id')
export class AssessmentEvidenceController {
  constructor(
    private readonly attached: AssessmentEvidence,
    private readonly attaching: Attaching,
  ) {}

  @Get('evidence')
  @Can('evidence.read')
  @ApiOperation({ summary: "What is attached to the items, for whoever sees the unit's sheet" })
  @ApiOkResponse({ type: [AttachedEvidenceView] })
  async list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AttachedEvidenceView[]> {
    return (await this.attached.of(actor, id)).map((row) => AttachedEvidenceView.of(row));
  }

  @Post('evidence')
  @Can('evidence.attach')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Attach a piece of evidence to many items at once: to all of them or, where one is refused, none',
  })
  @ApiNoContentResponse()
  async attachMany(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) assessmentId: string,
    @Body() { evidenceId, items }: AttachingBody,
  ): Promise<void> {
    await this.attaching.attach(actor, { assessmentId, evidenceId, items });
  }

  @Put('items/:code/evidence/:evidenceId')
  @Can('evidence.attach')
  @HttpCode(204)
  @ApiOperation({ summary: "Attach a piece of the unit's evidence to an item; again is harmless" })
  @ApiNoContentResponse()
  async attach(@CurrentActor() actor: Actor, @Param() { id, code, evidenceId }: AttachingParams): Promise<void> {
    await this.attaching.attach(actor, { assessmentId: id, evidenceId, items: [code] });
  }

  @Delete('items/:code/evidence/:evidenceId')
  @Can('evidence.attach')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a piece of evidence off an item; again is harmless' })
  @ApiNoContentResponse()
  async detach(@CurrentActor() actor: Actor, @Param() { id, code, evidenceId }: AttachingParams): Promise<void> {
    await this.attaching.detach(actor, { assessmentId: id, evidenceId, items: [code] });
  }
}
