import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { hashOfSecretToken } from '../common/secret-token.js';
import { Transactions } from '../database/transactions.js';
import { SessionNotFound } from './access.errors.js';
import type { Actor } from './actor.js';
import type { Session } from './session.entity.js';
import { SessionsRepository } from './sessions.repository.js';
import { Sessions } from './sessions.service.js';

/** An open session, as its owner sees it. */
export interface OwnSession extends Pick<Session, 'id' | 'createdAt' | 'lastSeenAt' | 'device'> {
  /** Whether it is the one that asks. */
  readonly isCurrent: boolean;
}

/** Where a person is signed in, for the person to see and to end. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly repository: SessionsRepository,
    private readonly sessions: Sessions,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The actor's open sessions, the one seen last first. `token`: that of the one which asks. */
  async list({ accountId }: Actor, token: string): Promise<OwnSession[]> {
    const hash = hashOfSecretToken(token);
    const open = await this.sessions.openOf(accountId);
    return open.map(({ id, createdAt, lastSeenAt, device, tokenHash }) => {
      return { id, createdAt, lastSeenAt, device, isCurrent: hash.equals(tokenHash) };
    });
  }

  /** Throws SessionNotFound, also for somebody else's. */
  async end({ accountId }: Actor, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const isEnded = await this.repository.endOne(tx, accountId, id, this.clock.now());
      if (!isEnded) throw new SessionNotFound(id);
      await this.audit.record(tx, { actorId: accountId, action: 'end', subject: ['session', id] });
    });
    this.sessions.forgetAll();
  }

  /** Ends all but the one that asks; where there is no other nothing happens. */
  async endOthers({ accountId }: Actor, token: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const ended = await this.sessions.endAllOf(tx, accountId, token);
      if (ended === 0) return;
      const subject = ['account', accountId] as const;
      await this.audit.record(tx, { actorId: accountId, action: 'end-sessions', subject, after: { ended } });
    });
    this.sessions.forgetAll();
  }
}
