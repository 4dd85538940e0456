import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Post } from '../idempotency/post.decorator.js';
import { CursorQuery } from '../paging/cursor.query.js';
import { mapped, type Page } from '../paging/page.js';
import { PagedRows } from '../paging/paged.decorator.js';
import { BulkOperations } from './bulk-operations.service.js';
import { BulkOrders } from './bulk-orders.service.js';
import { BulkRequests } from './bulk-requests.service.js';
import {
  BulkAssignmentBody,
  BulkDeterminationBody,
  BulkForwardingBody,
  BulkReturnBody,
} from './dto/bulk-operation.body.js';
import { BulkRowsQuery } from './dto/bulk-rows.query.js';
import { BulkOperationView } from './dto/bulk-operation.view.js';
import { BulkRowsView } from './dto/bulk-rows.view.js';

@ApiTags('bulk operations')
@Controller('bulk-operations')
export class BulkOperationsController {
  constructor(
    private readonly operations: BulkOperations,
    private readonly orders: BulkOrders,
    private readonly requests: BulkRequests,
  ) {}

  @Post('evaluator-assignments')
  @Can('evaluator.assign')
  @HttpCode(202)
  @ApiOperation({
    summary:
      'Let members of your team evaluate many assessments. It is done in the background, each as POST /assessments/{id}/evaluators does it: GET /bulk-operations/{id} says how far it is',
  })
  @ApiAcceptedResponse({ type: BulkOperationView })
  async assign(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: BulkAssignmentBody,
  ): Promise<BulkOperationView> {
    return BulkOperationView.of(await this.orders.ask(actor, { ...BulkAssignmentBody.wishOf(body), key }));
  }

  @Post('returns')
  @Can('assessment.return')
  @HttpCode(202)
  @ApiOperation({ summary: 'TPI lead: give many assessments back to their units for repair, for one reason' })
  @ApiAcceptedResponse({ type: BulkOperationView })
  async return(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: BulkReturnBody,
  ): Promise<BulkOperationView> {
    return BulkOperationView.of(await this.orders.ask(actor, { ...BulkReturnBody.wishOf(body), key }));
  }

  @Post('forwardings')
  @Can('assessment.forward')
  @HttpCode(202)
  @ApiOperation({ summary: 'TPI lead: the internal evaluation of many assessments is done' })
  @ApiAcceptedResponse({ type: BulkOperationView })
  async forward(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: BulkForwardingBody,
  ): Promise<BulkOperationView> {
    return BulkOperationView.of(await this.orders.ask(actor, { ...BulkForwardingBody.wishOf(body), key }));
  }

  @Post('determinations')
  @Can('assessment.determine')
  @HttpCode(202)
  @ApiOperation({ summary: 'Whoever determines: record one decree that awards many units what they were assessed for' })
  @ApiAcceptedResponse({ type: BulkOperationView })
  async determine(
    @CurrentActor() actor: Actor,
    @IdempotencyKey() key: string,
    @Body() body: BulkDeterminationBody,
  ): Promise<BulkOperationView> {
    return BulkOperationView.of(await this.orders.ask(actor, { ...BulkDeterminationBody.wishOf(body), key }));
  }

  @Get()
  @Can('bulk-operation.own')
  @ApiOperation({ summary: 'The bulk operations that you asked for, the latest first' })
  @PagedRows(BulkOperationView)
  async list(@CurrentActor() actor: Actor, @Query() query: CursorQuery): Promise<Page<BulkOperationView>> {
    return mapped(await this.operations.list(actor, query), (operation) => BulkOperationView.of(operation));
  }

  @Get(':id')
  @Can('bulk-operation.own')
  @ApiOperation({ summary: 'How far a bulk operation that you asked for is' })
  @ApiOkResponse({ type: BulkOperationView })
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BulkOperationView> {
    return BulkOperationView.of(await this.operations.get(actor, id));
  }

  @Get(':id/rows')
  @Can('bulk-operation.own')
  @ApiOperation({ summary: 'What came of each row, and why those that were refused were' })
  @ApiOkResponse({ type: BulkRowsView })
  async rows(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { state, after, limit }: BulkRowsQuery,
  ): Promise<BulkRowsView> {
    return BulkRowsView.of(await this.operations.rows(actor, id, { state: state ?? null, after, limit }));
  }

  @Post(':id/undo')
  @Can('bulk-operation.own')
  @HttpCode(202)
  @ApiOperation({ summary: 'Take back what an operation has done, where that is honest; it is one of its own' })
  @ApiAcceptedResponse({ type: BulkOperationView })
  async undo(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BulkOperationView> {
    return BulkOperationView.of(await this.requests.undo(actor, id));
  }
}
