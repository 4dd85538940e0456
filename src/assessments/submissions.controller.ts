import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor } from '../access/actor.js';
import { Can } from '../access/can.decorator.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Post } from '../idempotency/post.decorator.js';
import { ReceiptView, SubmissionView } from './dto/submission.view.js';
import { Receipts } from './receipts.service.js';
import { SelfAssessments } from './self-assessments.service.js';

@ApiTags('assessments')
@Controller()
export class SubmissionsController {
  constructor(
    private readonly selfAssessments: SelfAssessments,
    private readonly receipts: Receipts,
  ) {}

  @Post('assessments/:id/submission')
  @Can('assessment.submit')
  @ApiOperation({
    summary: "Hand your unit's complete sheet to the internal team (TPI): it is sealed, and this its receipt",
  })
  @ApiCreatedResponse({ type: ReceiptView })
  async submit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReceiptView> {
    return ReceiptView.of(await this.selfAssessments.submit(actor, id));
  }

  @Get('assessments/:id/submissions')
  @Can('assessment.read')
  @ApiOperation({ summary: 'The receipts of all that the unit has handed in, oldest first' })
  @ApiOkResponse({ type: [ReceiptView] })
  async list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReceiptView[]> {
    return (await this.receipts.of(actor, id)).map((receipt) => ReceiptView.of(receipt));
  }

  @Get('submissions/:id')
  @Can('sheet.read')
  @ApiOperation({ summary: 'What was handed in, byte for byte, with the hash that anybody can check' })
  @ApiOkResponse({ type: SubmissionView })
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SubmissionView> {
    return SubmissionView.with(await this.receipts.read(actor, id));
  }
}
