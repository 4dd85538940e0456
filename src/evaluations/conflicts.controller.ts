import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { LongPageQuery } from '../paging/cursor.query.js';
import { mapped, type Page } from '../paging/page.js';
import { PagedRows } from '../paging/paged.decorator.js';
import { Conflicts } from './conflicts.service.js';
import { ConflictBody } from './dto/conflict.body.js';
import { ConflictView } from './dto/conflict.view.js';

@ApiTags('evaluations')
@Controller('conflicts-of-interest')
export class ConflictsController {
  constructor(private readonly conflicts: Conflicts) {}

  @Get()
  @Can('conflict.own')
  @ApiOperation({ summary: 'The conflicts of interest you have declared' })
  @PagedRows(ConflictView)
  async list(@CurrentActor() actor: Actor, @Query() query: LongPageQuery): Promise<Page<ConflictView>> {
    return mapped(await this.conflicts.own(actor, query), (conflict) => ConflictView.of(conflict));
  }

  @Post()
  @Can('conflict.own')
  @ApiOperation({ summary: 'Declare a conflict of interest with a unit or an institution; your assignments there end' })
  @ApiCreatedResponse({ type: ConflictView })
  async declare(
    @CurrentActor() actor: Actor,
    @Body() { unitId, institutionId, reason }: ConflictBody,
  ): Promise<ConflictView> {
    const declared = { unitId: unitId ?? null, institutionId: institutionId ?? null, reason };
    return ConflictView.of(await this.conflicts.declare(actor, declared));
  }

  @Delete(':id')
  @Can('conflict.own')
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.conflicts.end(actor, id);
  }
}
