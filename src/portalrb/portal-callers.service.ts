import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { hashOfSecretToken } from '../common/secret-token.js';
import { WrongTries } from '../limits/wrong-tries.service.js';
import { ProviderRefusal } from './provider-refusal.js';
import { PortalrbTokensRepository, type ShownToken } from './portalrb-tokens.repository.js';

/** For which institution PortalRB comes, by which token. */
export type PortalCaller = ShownToken;

/** Who comes with a token of PortalRB. */
@Injectable()
export class PortalCallers {
  constructor(
    private readonly tokens: PortalrbTokensRepository,
    private readonly tries: WrongTries,
    private readonly clock: Clock,
  ) {}

  /**
   * Also one whose token no longer counts: the institution is to see that it still comes. `from`: network address. One that was
   * never made is a guess and counted.
   *
   * @throws ProviderRefusal, TooManyTries
   */
  async find(token: string | null, from: string): Promise<PortalCaller> {
    const shown = token === null ? null : await this.tokens.find(hashOfSecretToken(token), this.clock.now());
    if (shown !== null) return shown;
    if (token !== null) await this.tries.countGuess(from);
    throw ProviderRefusal.ofToken();
  }
}
