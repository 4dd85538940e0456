import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { hashOfSecretToken } from '../common/secret-token.js';
import { Transactions } from '../database/transactions.js';
import { WrongTries } from '../limits/wrong-tries.service.js';
import { TokenNotValid } from './access.errors.js';
import { AccessTokensRepository, type ShownToken } from './access-tokens.repository.js';
import type { Actor } from './actor.js';
import { type Admitted, KnownActors } from './known-actors.js';

/** How coarsely is kept when a token was last shown: reading must not write each time. */
const SEEN_MS = 10 * 60 * 1000;

/** Who comes with an access token. */
@Injectable()
export class TokenHolders {
  constructor(
    private readonly tokens: AccessTokensRepository,
    private readonly known: KnownActors,
    private readonly tries: WrongTries,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /**
   * `from`: network address. One that was never made is a guess and counted; one that is over is somebody's forgotten program, and
   * must not make everybody behind the same address wait. Throws TokenNotValid, TooManyTries.
   */
  async admit(token: string, from: string): Promise<Admitted> {
    const known = this.known.find('token', token);
    if (known !== null) return known;
    const shown = await this.tokens.find(hashOfSecretToken(token), this.clock.today());
    if (shown === null) await this.tries.countGuess(from);
    if (shown === null || shown.isOver) throw new TokenNotValid();
    await this.note(shown);
    const grant = { tokenId: shown.id, scopes: shown.scopes };
    const admitted = { actor: actorOf(shown), grant, hasSecondFactor: true };
    this.known.keep('token', token, admitted, null);
    return admitted;
  }

  private async note({ id, lastSeenAt }: ShownToken): Promise<void> {
    const now = this.clock.now();
    if (lastSeenAt !== null && now.getTime() - lastSeenAt.getTime() < SEEN_MS) return;
    await this.transactions.run((tx) => this.tokens.see(tx, id, now));
  }
}

/**
 * An institution's token is nobody: it reads what leadership of the institution reads, by its scopes a part of that, and does nothing
 * of which an event would have to name somebody. What counts requests by account counts the token.
 */
function actorOf({ id, name, institutionId, person, roles }: ShownToken): Actor {
  if (person !== null) return { accountId: person.id, name: person.name, email: person.email, roles };
  return { accountId: id, name, email: '', roles: [{ role: 'LEADERSHIP', institutionId, unitId: null }] };
}
