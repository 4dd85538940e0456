import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Can } from '../access/can.decorator.js';
import { IntegrityView } from './dto/integrity.view.js';
import { EvidenceIntegrity } from './integrity.service.js';

@ApiTags('evidence')
@Controller('evidence-integrity')
export class IntegrityController {
  constructor(private readonly integrity: EvidenceIntegrity) {}

  @Get()
  @Can('evidence.verify')
  @ApiOperation({ summary: 'Whether the stored files are what they were, and where a damaged one is used' })
  @ApiOkResponse({ type: IntegrityView })
  async show(): Promise<IntegrityView> {
    return IntegrityView.of(await this.integrity.report());
  }
}
