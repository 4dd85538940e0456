import { Body, Controller, Get, Param, ParseUUIDPipe, Put, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { etag, ExpectedVersion, type Precondition } from '../http/if-match.js';
import { AnswerSaving } from './answer-saving.service.js';
import { AnswersSaving } from './answers-saving.service.js';
import { AnswerBody } from './dto/answer.body.js';
import { AnswerParams } from './dto/answer.params.js';
import { AnswerSavedView, AnswersSavedView } from './dto/answer.view.js';
import { AnswersBody } from './dto/answers.body.js';
import { ScorecardQuery } from './dto/scorecard.query.js';
import { ScorecardView } from './dto/scorecard.view.js';
import { SheetDetailView } from './dto/sheet.view.js';
import { SheetScores } from './sheet-scores.service.js';
import { Sheets } from './sheets.service.js';

@ApiTags('assessments')
@Controller('sheets')
export class SheetsController {
  constructor(
    private readonly sheets: Sheets,
    private readonly scores: SheetScores,
    private readonly answer: AnswerSaving,
    private readonly answers: AnswersSaving,
  ) {}

  @Get(':id')
  @Can('sheet.read')
  @ApiOperation({ summary: 'A sheet with its answers' })
  @ApiOkResponse({ type: SheetDetailView })
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SheetDetailView> {
    const { sheet, answers } = await this.sheets.read(actor, id);
    return SheetDetailView.with(sheet, answers);
  }

  @Get(':id/scorecard')
  @Can('sheet.read')
  @ApiOperation({ summary: 'What a sheet scores: every node, and every gate of WBK and WBBM' })
  @ApiOkResponse({ type: ScorecardView })
  async scorecard(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { blanks }: ScorecardQuery,
  ): Promise<ScorecardView> {
    return ScorecardView.of(await this.scores.of(actor, id, blanks));
  }

  @Put(':id/answers/:code')
  @Can('sheet.answer')
  @ApiOperation({
    summary: 'Save the answer to one item. Over a newer version it is refused with 412 and the current answer',
  })
  @ApiOkResponse({ type: AnswerSavedView })
  async save(
    @CurrentActor() actor: Actor,
    @Param() { id, code: item }: AnswerParams,
    @ExpectedVersion() { expectedVersion }: Precondition,
    @Body() { value, note }: AnswerBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerSavedView> {
    const outcome = await this.answer.save(actor, id, { item, value, note, expectedVersion });
    void reply.header('etag', etag(outcome.version));
    return AnswerSavedView.of(outcome);
  }

  @Put(':id/answers')
  @Can('sheet.answer')
  @ApiOperation({ summary: 'Save the answers to many items: all of them, or none. Refused as saving one is' })
  @ApiOkResponse({ type: AnswersSavedView })
  async saveAll(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { answers }: AnswersBody,
  ): Promise<AnswersSavedView> {
    const given = answers.map(({ item, value, note, version }) => ({ item, value, note, expectedVersion: version }));
    return AnswersSavedView.of(await this.answers.save(actor, id, given));
  }
}
