import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { Comments } from './comments.service.js';
import { CommentBody, CorrectionBody } from './dto/comment.body.js';
import { CommentIdView, CommentView } from './dto/comment.view.js';
import { CommentsQuery } from './dto/comments.query.js';

@ApiTags('comments')
@Controller()
export class CommentsController {
  constructor(private readonly comments: Comments) {}

  @Get('assessments/:id/comments')
  @Can('comment.read')
  @ApiOperation({
    summary: 'What is said in the rooms you may read, about one item or all: the latest 500, oldest first',
  })
  @ApiOkResponse({ type: [CommentView] })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { item }: CommentsQuery,
  ): Promise<CommentView[]> {
    return (await this.comments.list(actor, id, item ?? null)).map((row) => CommentView.of(row));
  }

  @Post('assessments/:id/comments')
  @Can('comment.write')
  @ApiOperation({ summary: 'Say something about an item: to your unit, or as an evaluator to your layer' })
  @ApiCreatedResponse({ type: CommentIdView })
  async write(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { room, item, text, mentions }: CommentBody,
  ): Promise<CommentIdView> {
    return { id: await this.comments.write(actor, id, { room, item, text, mentions }) };
  }

  @Post('assessments/:id/comments/seen')
  @Can('comment.write')
  @HttpCode(204)
  @ApiOperation({ summary: 'You have seen what mentions you in this assessment' })
  @ApiNoContentResponse()
  async markSeen(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.comments.markSeen(actor, id);
  }

  @Put('comments/:id')
  @Can('comment.write')
  @HttpCode(204)
  @ApiOperation({ summary: 'Correct the words of your own comment' })
  @ApiNoContentResponse()
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text }: CorrectionBody,
  ): Promise<void> {
    await this.comments.correct(actor, id, text);
  }

  @Post('comments/:id/resolution')
  @Can('comment.write')
  @HttpCode(204)
  @ApiOperation({ summary: 'A comment is dealt with' })
  @ApiNoContentResponse()
  async resolve(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.comments.resolve(actor, id);
  }

  @Delete('comments/:id/resolution')
  @Can('comment.write')
  @HttpCode(204)
  @ApiOperation({ summary: 'A comment is not dealt with after all' })
  @ApiNoContentResponse()
  async reopen(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.comments.reopen(actor, id);
  }
}
