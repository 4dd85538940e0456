import { Injectable } from '@nestjs/common';
import { Handles } from '../queue/handles.decorator.js';
import { forgetAnswers } from './idempotency.jobs.js';
import { IdempotentRequests } from './idempotent-requests.service.js';

@Injectable()
export class IdempotencyProcessor {
  constructor(private readonly requests: IdempotentRequests) {}

  @Handles(forgetAnswers)
  async forgetAnswers(): Promise<void> {
    await this.requests.forget();
  }
}
