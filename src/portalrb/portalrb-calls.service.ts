import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { comesBy } from '../common/origin.js';
import { Transactions } from '../database/transactions.js';
import { RateLimits } from '../limits/rate-limits.service.js';
import { type PortalCaller, PortalCallers } from './portal-callers.service.js';
import type { PortalrbCall } from './portalrb-call.entity.js';
import { PortalrbCallsRepository } from './portalrb-calls.repository.js';
import { providerErrorOf, ProviderRefusal } from './provider-refusal.js';

/** Who asks, from where, and what. */
export interface AskedByPortal extends Pick<PortalrbCall, 'question' | 'unitId' | 'address'> {
  /** null where none was shown. */
  readonly token: string | null;
}

type Outcome<T> = { readonly found: T } | { readonly error: unknown };

/** PortalRB is let in, answered, and what it asked is kept, whatever came of it. */
@Injectable()
export class PortalrbCalls {
  constructor(
    private readonly calls: PortalrbCallsRepository,
    private readonly callers: PortalCallers,
    private readonly rates: RateLimits,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** What `answer` finds for whoever the token is of. Throws ProviderRefusal, TooManyRequests, TooManyTries. */
  async answer<T>(asked: AskedByPortal, answer: (caller: PortalCaller) => Promise<T>): Promise<T> {
    const begunAt = performance.now();
    const caller = await this.callers.find(asked.token, asked.address);
    comesBy(`portalrb ${caller.id}`);
    const outcome = await this.attempt(caller, answer);
    await this.keep(caller, asked, outcome, performance.now() - begunAt);
    if ('error' in outcome) throw outcome.error;
    return outcome.found;
  }

  private async attempt<T>(caller: PortalCaller, answer: (caller: PortalCaller) => Promise<T>): Promise<Outcome<T>> {
    try {
      await this.rates.countAccount(caller.id);
      if (caller.isOver) throw ProviderRefusal.ofToken();
      return { found: await answer(caller) };
    } catch (error) {
      return { error };
    }
  }

  private async keep(
    { id: tokenId }: PortalCaller,
    { question, unitId, address }: AskedByPortal,
    outcome: Outcome<unknown>,
    milliseconds: number,
  ): Promise<void> {
    const { status, code } = 'error' in outcome ? providerErrorOf(outcome.error) : { status: 200, code: null };
    const call = { tokenId, at: this.clock.now(), address, question, unitId, status, code };
    await this.transactions.run((tx) => this.calls.add(tx, { ...call, milliseconds: Math.round(milliseconds) }));
  }
}
