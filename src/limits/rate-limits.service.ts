import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { addressKey } from './client-address.js';
import { TooManyRequests } from './limits.errors.js';
import { RATE_STORE, type RateStore } from './rate-store.js';

/** How many requests one account, and one network address, may send in a minute: ZI_RATE_ACCOUNT and ZI_RATE_ADDRESS. */
@Injectable()
export class RateLimits implements OnModuleDestroy {
  constructor(@Inject(RATE_STORE) private readonly store: RateStore) {}

  onModuleDestroy(): void {
    this.store.close();
  }

  /** Throws TooManyRequests. */
  countAddress(address: string): Promise<void> {
    return this.count('address', addressKey(address));
  }

  /** Throws TooManyRequests. */
  countAccount(accountId: string): Promise<void> {
    return this.count('account', accountId);
  }

  private async count(kind: 'address' | 'account', key: string): Promise<void> {
    try {
      await this.store[kind]?.consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new TooManyRequests(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
    }
  }
}
