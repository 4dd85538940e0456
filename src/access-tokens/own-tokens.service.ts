import { Injectable } from '@nestjs/common';
import type { KeptToken } from '../access/access-token.entity.js';
import { AccessTokens, type AskedToken, type MadeToken } from '../access/access-tokens.service.js';
import type { Actor } from '../access/actor.js';
import { Clock } from '../common/clock.js';
import { type Proof, Reauthentication } from '../sign-in/reauthentication.service.js';
import { assertMayLast } from './last-day.js';

/** A person's own tokens, by which programs of theirs ask. */
@Injectable()
export class OwnTokens {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly reauthentication: Reauthentication,
    private readonly clock: Clock,
  ) {}

  /** Those that are not revoked, the newest first. */
  async list({ accountId }: Actor): Promise<KeptToken[]> {
    return this.tokens.of({ accountId });
  }

  /** Throws LastDayRefused, TooManyAccessTokens, and whatever `Reauthentication.confirm` throws. */
  async make(actor: Actor, asked: AskedToken, proof: Proof): Promise<MadeToken> {
    assertMayLast(asked.lastDay, this.clock.today());
    await this.reauthentication.confirm(actor, proof);
    return this.tokens.make(actor, { accountId: actor.accountId }, asked);
  }

  /** From now on it opens nothing. Throws AccessTokenNotFound. */
  async revoke(actor: Actor, id: string): Promise<void> {
    await this.tokens.revoke(actor, { accountId: actor.accountId }, id);
  }
}
