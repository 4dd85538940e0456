import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { ProposalDocumentBody } from './dto/document.body.js';
import { DocumentParams } from './dto/document.params.js';
import { ProposalDocumentView } from './dto/document.view.js';
import { ProposalDocuments } from './proposal-documents.service.js';
import { ProposalRecords } from './proposal-records.service.js';

@ApiTags('proposals')
@Controller('assessments/:id')
export class ProposalDocumentsController {
  constructor(
    private readonly documents: ProposalDocuments,
    private readonly records: ProposalRecords,
  ) {}

  @Put('proposal-documents/:kind')
  @Can('proposal.document')
  @HttpCode(204)
  @ApiOperation({ summary: "Coordinator, TPI lead, head: put the unit's evidence in the place of a required document" })
  @ApiNoContentResponse()
  async put(
    @CurrentActor() actor: Actor,
    @Param() { id, kind }: DocumentParams,
    @Body() { evidenceId }: ProposalDocumentBody,
  ): Promise<void> {
    await this.documents.put(actor, id, kind, evidenceId);
  }

  @Get('proposal-documents')
  @Can('assessment.read')
  @ApiOperation({ summary: 'The documents of a proposal, in the versions that it was made with' })
  @ApiOkResponse({ type: [ProposalDocumentView] })
  async list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ProposalDocumentView[]> {
    return (await this.records.documents(actor, id)).map((document) => ProposalDocumentView.of(document));
  }
}
