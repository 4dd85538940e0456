import { Injectable } from '@nestjs/common';
import { Jobs } from '../queue/jobs.js';
import { Mailings } from './mailings.service.js';
import { deliverMailing } from './mailings.jobs.js';

/** Waking a job for every mail that is due. The rows are the truth: a lost job is found again at the next round. */
@Injectable()
export class PostRounds {
  constructor(
    private readonly mailings: Mailings,
    private readonly jobs: Jobs,
  ) {}

  async wake(): Promise<void> {
    for await (const ids of this.mailings.due()) {
      await this.jobs.enqueueAll(
        deliverMailing,
        ids.map((mailingId) => ({ mailingId })),
      );
    }
  }
}
