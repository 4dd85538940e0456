import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { createSecretToken } from '../common/secret-token.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { type Proof, Reauthentication } from '../sign-in/reauthentication.service.js';
import { PortalrbTokenNotFound } from './portalrb.errors.js';
import { PortalrbTokensRepository, type TokenInUse } from './portalrb-tokens.repository.js';

/** By this whoever searches for lost secrets knows ours, and which kind it is. */
const PREFIX = 'zi_prb_';
const ENDING = 4;
const HOUR_MS = 60 * 60 * 1000;

/** The token by which PortalRB asks for an institution's proposals: one, and for a while perhaps the one before. Who may keep it, `Portalrb` says. */
@Injectable()
export class PortalrbTokens {
  constructor(
    private readonly tokens: PortalrbTokensRepository,
    private readonly reauthentication: Reauthentication,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Those that count, the newest first. */
  async inUse(institutionId: string): Promise<TokenInUse[]> {
    return this.tokens.inUse(institutionId, this.clock.now());
  }

  /**
   * Makes the institution's token and answers it, which is never to be seen again. The one before goes on for so many hours; 0 ends
   * it at once.
   *
   * @throws whatever `Reauthentication.confirm` throws
   */
  async make(actor: Actor, institutionId: string, overlapHours: number, proof: Proof): Promise<string> {
    await this.reauthentication.confirm(actor, proof);
    const { token, hash: tokenHash } = createSecretToken(PREFIX);
    const [createdAt, ending] = [this.clock.now(), token.slice(-ENDING)];
    const endsAt = new Date(createdAt.getTime() + overlapHours * HOUR_MS);
    await this.transactions.run(async (tx) => {
      await this.tokens.lock(tx, institutionId);
      for (const id of await this.tokens.endAll(tx, institutionId, endsAt))
        await this.record(tx, actor, id, { action: 'replace', after: { institutionId, endsAt } });
      const made = { institutionId, tokenHash, ending, createdAt, createdBy: actor.accountId };
      const id = await this.tokens.add(tx, { ...made, endsAt: null, revokedAt: null, revokedBy: null });
      await this.record(tx, actor, id, { action: 'create', after: { institutionId, ending } });
    });
    return token;
  }

  /** From now on it opens nothing. Throws PortalrbTokenNotFound. */
  async revoke(actor: Actor, institutionId: string, id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const revocation = { by: actor.accountId, at: this.clock.now() };
      if (!(await this.tokens.revoke(tx, institutionId, id, revocation))) throw new PortalrbTokenNotFound(id);
      await this.record(tx, actor, id, { action: 'revoke', after: { institutionId } });
    });
  }

  private async record(tx: Tx, actor: Actor, id: string, change: { action: string; after: object }): Promise<void> {
    await this.audit.record(tx, { actorId: actor.accountId, subject: ['portalrb-token', id], ...change });
  }
}
