import { Injectable } from '@nestjs/common';
import type { KeptToken } from '../access/access-token.entity.js';
import { AccessTokens, type AskedToken, type MadeToken } from '../access/access-tokens.service.js';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import { Institutions } from '../institutions/institutions.service.js';
import { type Proof, Reauthentication } from '../sign-in/reauthentication.service.js';
import { MayNotKeepTokens, ScopeBeyondOwn } from './access-tokens.errors.js';
import { mayKeepTokensOf, scopesBeyond } from './access-tokens.policy.js';
import { assertMayLast } from './last-day.js';

/** The tokens by which machines of an institution read. They are the institution's, and go on when whoever made them has left. */
@Injectable()
export class ServiceTokens {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly institutions: Institutions,
    private readonly reauthentication: Reauthentication,
    private readonly clock: Clock,
  ) {}

  /** Those that are not revoked, the newest first. Throws InstitutionNotFound, MayNotKeepTokens. */
  async list(actor: Actor, institutionId: string): Promise<KeptToken[]> {
    await this.assertMayKeep(actor, institutionId);
    return this.tokens.of({ institutionId });
  }

  /** Throws InstitutionNotFound, MayNotKeepTokens, ScopeBeyondOwn, LastDayRefused, TooManyAccessTokens, and what `Reauthentication.confirm` throws. */
  async make(actor: Actor, institutionId: string, asked: AskedToken, proof: Proof): Promise<MadeToken> {
    await this.assertMayKeep(actor, institutionId);
    const beyond = scopesBeyond(actor, institutionId, asked.scopes);
    if (beyond.length > 0) throw new ScopeBeyondOwn(beyond);
    assertMayLast(asked.lastDay, this.clock.today());
    await this.reauthentication.confirm(actor, proof);
    return this.tokens.make(actor, { institutionId }, asked);
  }

  /** From now on it opens nothing. Throws InstitutionNotFound, MayNotKeepTokens, AccessTokenNotFound. */
  async revoke(actor: Actor, institutionId: string, id: string): Promise<void> {
    await this.assertMayKeep(actor, institutionId);
    await this.tokens.revoke(actor, { institutionId }, id);
  }

  private async assertMayKeep(actor: Actor, institutionId: string): Promise<void> {
    await this.institutions.get(institutionId);
    if (!mayKeepTokensOf(actor, institutionId)) throw new MayNotKeepTokens();
  }
}
