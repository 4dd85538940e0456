import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { MailRefused } from '../mail/mail.errors.js';
import { Mailer } from '../mail/mailer.js';
import { type PasswordLetter, PasswordLetters } from './password-letters.service.js';

/**
 * Sends the mail with a link at once, whatever the hour: claim (a token and a lease, committed), send outside any
 * transaction, settle. A crash in between repeats the mail once the lease is over, with another token: the first link is
 * dead then, and the mail that comes last has the one that works.
 */
@Injectable()
export class PasswordMails {
  constructor(
    private readonly letters: PasswordLetters,
    private readonly mailer: Mailer,
    private readonly transactions: Transactions,
  ) {}

  /** Harmless when it is settled, or somebody else's at this moment. Throws MailRefused when it is worth trying again later. */
  async send(linkId: string): Promise<void> {
    const letter = await this.transactions.run((tx) => this.letters.claim(tx, linkId));
    if (letter === null) return;
    try {
      await this.mailer.send(letter.mail);
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      await this.settleRefused(letter, error);
      return;
    }
    await this.transactions.run((tx) => this.letters.settleSent(tx, letter));
  }

  private async settleRefused(letter: PasswordLetter, refusal: MailRefused): Promise<void> {
    await this.transactions.run((tx) => this.letters.settleRefused(tx, letter, refusal));
    if (refusal.kind === 'temporary') throw refusal;
  }
}
