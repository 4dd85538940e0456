import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { EvidenceBody, LinkBody, LinkEvidenceBody } from './dto/evidence.body.js';
import { EvidenceDetailView, EvidenceView } from './dto/evidence.view.js';
import { periodOf, UnitEvidence } from './unit-evidence.service.js';

@ApiTags('evidence')
@Controller()
export class EvidenceController {
  constructor(private readonly evidence: UnitEvidence) {}

  @Get('units/:id/evidence')
  @Can('evidence.read')
  @ApiOperation({ summary: 'All evidence of a unit, the newest first: for its own people, and auditors' })
  @ApiOkResponse({ type: [EvidenceView] })
  async list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) unitId: string): Promise<EvidenceView[]> {
    return (await this.evidence.list(actor, unitId)).map((row) => EvidenceView.of(row));
  }

  @Post('units/:id/evidence')
  @Can('evidence.upload')
  @ApiOperation({ summary: 'Add a link as evidence. Files come in by POST /uploads' })
  @ApiCreatedResponse({ type: EvidenceDetailView })
  async addLink(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) unitId: string,
    @Body() { url, title, ...days }: LinkEvidenceBody,
  ): Promise<EvidenceDetailView> {
    return this.show(actor, await this.evidence.addLink(actor, unitId, { url, title, ...periodOf(days) }));
  }

  @Get('evidence/:id')
  @Can('evidence.read')
  @ApiOperation({ summary: 'A piece of evidence with its versions and the items it is, or was, attached to' })
  @ApiOkResponse({ type: EvidenceDetailView })
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EvidenceDetailView> {
    const row = await this.evidence.get(actor, id);
    const [versions, uses] = await Promise.all([this.evidence.versionsOf(actor, id), this.evidence.usesOf(actor, id)]);
    return EvidenceDetailView.with(row, versions, uses);
  }

  @Put('evidence/:id')
  @Can('evidence.upload')
  @ApiOperation({ summary: 'Change the title and the period it is about' })
  @ApiOkResponse({ type: EvidenceDetailView })
  async describe(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { title, ...days }: EvidenceBody,
  ): Promise<EvidenceDetailView> {
    await this.evidence.describe(actor, id, { title, ...periodOf(days) });
    return this.show(actor, id);
  }

  @Post('evidence/:id/versions')
  @Can('evidence.upload')
  @ApiOperation({ summary: 'Add a new version of a link. A new version of a file comes in by POST /uploads' })
  @ApiCreatedResponse({ type: EvidenceDetailView })
  async addVersion(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { url }: LinkBody,
  ): Promise<EvidenceDetailView> {
    await this.evidence.addLinkVersion(actor, id, url);
    return this.show(actor, id);
  }
}
