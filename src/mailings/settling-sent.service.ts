import { Injectable } from '@nestjs/common';
import { MailingAttemptsRepository, type SentMailing } from './mailing-attempts.repository.js';

interface Waiting {
  readonly sent: SentMailing;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Writes down that mails are sent. Whatever comes while one statement is under way is written by the next, together: nothing ever waits
 * for company, for what a killed process has sent and not written down is sent again.
 */
@Injectable()
export class SettlingSent {
  private waiting: Waiting[] = [];
  private isWriting = false;

  constructor(private readonly attempts: MailingAttemptsRepository) {}

  /** Resolves when it is committed. */
  settle(sent: SentMailing): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ sent, done, failed });
      if (!this.isWriting) void this.write();
    });
  }

  private async write(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) {
      const together = this.waiting;
      this.waiting = [];
      await this.attempts.settleSent(together.map(({ sent }) => sent)).then(
        () => together.forEach(({ done }) => done()),
        (error: unknown) => together.forEach(({ failed }) => failed(error)),
      );
    }
    this.isWriting = false;
  }
}
