import { Module, type OnModuleInit } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { QueueModule } from '../queue/queue.module.js';
import { KeyRotation } from '../secrets/key-rotation.service.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { forgetAnswers } from './idempotency.jobs.js';
import { IdempotencyProcessor } from './idempotency.processor.js';
import { IdempotentRequest } from './idempotent-request.entity.js';
import { IdempotentRequestsRepository, SEALED_ANSWERS } from './idempotent-requests.repository.js';
import { IdempotentRequests } from './idempotent-requests.service.js';

/** Requests that may be repeated without being done twice. */
@Module({
  imports: [TypeOrmModule.forFeature([IdempotentRequest]), QueueModule.register(forgetAnswers)],
  providers: [
    IdempotencyProcessor,
    IdempotentRequests,
    IdempotentRequestsRepository,
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
  ],
})
export class IdempotencyModule implements OnModuleInit {
  constructor(private readonly rotation: KeyRotation) {}

  onModuleInit(): void {
    this.rotation.register(SEALED_ANSWERS);
  }
}
