import { Injectable } from '@nestjs/common';
import { Grouped } from '../common/grouped.js';
import { MailingAttemptsRepository, type SentMailing } from './mailing-attempts.repository.js';

/**
 * Writes down that mails are sent. Whatever comes while one statement is under way is written by the next, together, and all of it: what a
 * killed process has sent and not written down is sent again.
 */
@Injectable()
export class SettlingSent {
  private readonly writing = new Grouped<SentMailing, void>(async (sent) => {
    await this.attempts.settleSent(sent);
    return sent.map(() => undefined);
  }, Number.POSITIVE_INFINITY);

  constructor(private readonly attempts: MailingAttemptsRepository) {}

  /** Resolves when it is committed. */
  settle(sent: SentMailing): Promise<void> {
    return this.writing.do(sent);
  }
}
