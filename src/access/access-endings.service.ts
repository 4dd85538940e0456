import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transactions.js';
import { AccessTokens } from './access-tokens.service.js';
import { Sessions } from './sessions.service.js';

/** Ending what opens the door in a person's name. */
@Injectable()
export class AccessEndings {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: AccessTokens,
  ) {}

  /** Sessions and tokens: the account is closed, or may have been in other hands. `by`: whose deed it is. Forget after the transaction. */
  async endAll(tx: Tx, by: string, accountId: string): Promise<void> {
    await this.sessions.endAllOf(tx, accountId, null);
    await this.tokens.revokeAllOf(tx, by, { accountId });
  }

  /** All sessions but the one with this token; programs go on. Forget after the transaction. */
  async endOtherSessions(tx: Tx, accountId: string, kept: string): Promise<void> {
    await this.sessions.endAllOf(tx, accountId, kept);
  }

  /** After the transaction. */
  forget(): void {
    this.sessions.forgetAll();
  }
}
