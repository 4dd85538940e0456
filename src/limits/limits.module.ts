import { Global, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { Settings } from '../config/settings.js';
import { openRateStore, RATE_STORE } from './rate-store.js';
import { RateLimits } from './rate-limits.service.js';
import { WrongTriesRepository } from './wrong-tries.repository.js';
import { WrongTries } from './wrong-tries.service.js';
import { WrongTry } from './wrong-try.entity.js';

/** How often anything may be tried, and how much may be asked for. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([WrongTry])],
  providers: [
    RateLimits,
    WrongTries,
    WrongTriesRepository,
    { provide: RATE_STORE, inject: [Settings, getDataSourceToken()], useFactory: openRateStore },
  ],
  exports: [RateLimits, WrongTries],
})
export class LimitsModule {}
