import { Injectable } from '@nestjs/common';
import { Handles } from '../queue/handles.decorator.js';
import { writeCheckpoint } from './audit.jobs.js';
import { AuditCheckpoints } from './audit-checkpoints.service.js';

@Injectable()
export class AuditProcessor {
  constructor(private readonly checkpoints: AuditCheckpoints) {}

  @Handles(writeCheckpoint)
  async writeCheckpoint(): Promise<void> {
    await this.checkpoints.write();
  }
}
