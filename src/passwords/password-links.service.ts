import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { hashOfSecretToken } from '../common/secret-token.js';
import { Transactions } from '../database/transactions.js';
import { PasswordKeeping } from './password-keeping.service.js';
import { PasswordPosting } from './password-posting.service.js';
import { PasswordLinkNotOpen } from './passwords.errors.js';
import { type OpenLink, PasswordLinksRepository } from './password-links.repository.js';

const LIFETIME_MS = 60 * 60 * 1000;

/** Setting a password by a link, for those who have forgotten theirs and those who never had one. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly links: PasswordLinksRepository,
    private readonly keeping: PasswordKeeping,
    private readonly posting: PasswordPosting,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * Has a link sent to whoever has the address. Neither the answer nor the time it takes says whether anybody has: one row
   * is written and one job woken in either case, and the job decides. `from`: network address. Throws TooManyTries.
   */
  async ask(email: string, from: string): Promise<void> {
    await this.posting.count(email, from);
    const id = randomUUID();
    const askedAt = this.clock.now();
    const expiresAt = new Date(askedAt.getTime() + LIFETIME_MS);
    await this.transactions.run((tx) => this.links.addForgotten(tx, { id, email, askedAt, expiresAt }));
    await this.posting.wake(id);
  }

  /** Throws PasswordLinkNotOpen. */
  async get(token: string): Promise<OpenLink> {
    const link = await this.links.findOpen(hashOfSecretToken(token), this.clock.now());
    if (link === null) throw new PasswordLinkNotOpen();
    return link;
  }

  /** Sets a password by the link, which opens nothing any more, and ends the person's sessions. Throws PasswordLinkNotOpen, PasswordTooWeak. */
  async setPassword(token: string, password: string): Promise<void> {
    const { name, email } = await this.get(token);
    const passwordHash = await this.keeping.hashStrong(password, name, email);
    await this.transactions.run(async (tx) => {
      const now = this.clock.now();
      const link = await this.links.lockOpen(tx, hashOfSecretToken(token), now);
      if (link === null) throw new PasswordLinkNotOpen();
      await this.links.use(tx, link.id, now);
      await this.keeping.keep(tx, { accountId: link.accountId, passwordHash, keptSession: null });
    });
    this.keeping.forgetSessions();
  }
}
