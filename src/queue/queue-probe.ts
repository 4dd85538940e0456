import { Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import { Readiness } from '../http/readiness.js';
import { Jobs } from './jobs.js';

/** Lets /health/ready ask whether the queue answers. A worker has no HTTP side, and so nobody to tell. */
@Injectable()
export class QueueProbe implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    @Optional() private readonly readiness?: Readiness,
  ) {}

  onModuleInit(): void {
    this.readiness?.register({ name: 'queue', check: () => this.jobs.ping() });
  }
}
