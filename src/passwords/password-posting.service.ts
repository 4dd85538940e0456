import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { WrongTries } from '../limits/wrong-tries.service.js';
import { Jobs } from '../queue/jobs.js';
import { JobNotQueued } from '../queue/queue.errors.js';
import { PasswordLinksRepository } from './password-links.repository.js';
import { sendPasswordLink } from './passwords.jobs.js';

const PAGE = 500;

/** Waking a job for each link that is to be mailed. The rows are the truth: a lost job is found again at the next tick. */
@Injectable()
export class PasswordPosting {
  private readonly logger = new Logger('Passwords');

  constructor(
    private readonly links: PasswordLinksRepository,
    private readonly jobs: Jobs,
    private readonly tries: WrongTries,
    private readonly clock: Clock,
  ) {}

  /** Before a mail is asked for, so that nobody fills a postbox. `from`: network address, null for an administrator. Throws TooManyTries. */
  async count(email: string, from: string | null): Promise<void> {
    await this.tries.count({ kind: 'mail', of: email }, from);
  }

  /** Call it after the transaction. Without a queue the mail waits for the next tick. */
  async wake(linkId: string): Promise<void> {
    try {
      await this.jobs.enqueue(sendPasswordLink, { linkId });
    } catch (error) {
      if (!(error instanceof JobNotQueued)) throw error;
      this.logger.warn(`A link waits for the next tick. ${error.message}`);
    }
  }

  /** The oldest 500 of all that are due; the rest is found by the next tick. Throws JobNotQueued. */
  async sweep(): Promise<void> {
    const due = await this.links.due(this.clock.now(), PAGE);
    await this.jobs.enqueueAll(
      sendPasswordLink,
      due.map((linkId) => ({ linkId })),
    );
  }
}
