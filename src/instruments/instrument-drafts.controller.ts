import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { DraftPublication } from './draft-publication.service.js';
import { DraftComparisonQuery } from './dto/draft-comparison.query.js';
import { InstrumentComparisonView } from './dto/instrument-comparison.view.js';
import { InstrumentDraftBody } from './dto/instrument-draft.body.js';
import { InstrumentDraftView, WholeDraftView } from './dto/instrument-draft.view.js';
import { InstrumentHeadView } from './dto/instrument.view.js';
import { InstrumentComparisons } from './instrument-comparisons.service.js';
import { InstrumentDrafts } from './instrument-drafts.service.js';

@ApiTags('worksheets')
@Controller('instrument-drafts')
export class InstrumentDraftsController {
  constructor(
    private readonly drafts: InstrumentDrafts,
    private readonly publication: DraftPublication,
    private readonly comparisons: InstrumentComparisons,
  ) {}

  @Post()
  @Can('instrument.publish')
  @ApiOperation({ summary: 'Take a worksheet in YAML as a draft; refused with every fault in it, by node' })
  @ApiCreatedResponse({ type: InstrumentDraftView })
  async upload(@CurrentActor() actor: Actor, @Body() { source }: InstrumentDraftBody): Promise<InstrumentDraftView> {
    return InstrumentDraftView.of(await this.drafts.upload(actor, source));
  }

  @Get()
  @Can('instrument.publish')
  @ApiOperation({ summary: 'Drafts neither published nor discarded, the newest first' })
  @ApiOkResponse({ type: [InstrumentDraftView] })
  async list(): Promise<InstrumentDraftView[]> {
    return (await this.drafts.list()).map((draft) => InstrumentDraftView.of(draft));
  }

  @Get(':id')
  @Can('instrument.publish')
  @ApiOkResponse({ type: WholeDraftView })
  async show(@Param('id', ParseUUIDPipe) id: string): Promise<WholeDraftView> {
    return WholeDraftView.of(await this.drafts.get(id));
  }

  @Get(':id/comparison')
  @Can('instrument.publish')
  @ApiOperation({ summary: 'What a draft would change of the latest published worksheet, or of another' })
  @ApiOkResponse({ type: InstrumentComparisonView })
  async compare(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { with: other }: DraftComparisonQuery,
  ): Promise<InstrumentComparisonView> {
    return InstrumentComparisonView.of(await this.comparisons.ofDraft(id, other ?? null));
  }

  @Post(':id/publication')
  @Can('instrument.publish')
  @HttpCode(200)
  @ApiOperation({ summary: 'Publish a draft: cycles may use it from now on, and it never changes again' })
  @ApiOkResponse({ type: InstrumentHeadView })
  async publish(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<InstrumentHeadView> {
    return InstrumentHeadView.of(await this.publication.publish(actor, id));
  }

  @Delete(':id')
  @Can('instrument.publish')
  @HttpCode(204)
  @ApiOperation({ summary: 'Discard a draft' })
  @ApiNoContentResponse()
  async discard(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.drafts.discard(actor, id);
  }
}
