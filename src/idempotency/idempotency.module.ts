import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { QueueModule } from '../queue/queue.module.js';
import { KeyRotation } from '../secrets/key-rotation.service.js';
import { forgetAnswers } from './idempotency.jobs.js';
import { IdempotencyProcessor } from './idempotency.processor.js';
import { IdempotentRequest } from './idempotent-request.entity.js';
import { IdempotentRequestsRepository, SEALED_ANSWERS } from './idempotent-requests.repository.js';
import { IdempotentRequests } from './idempotent-requests.service.js';

/** Requests that may be repeated without being done twice; global, for every controller has a `Post` of its own. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([IdempotentRequest]), QueueModule.register(forgetAnswers)],
  providers: [IdempotencyProcessor, IdempotentRequests, IdempotentRequestsRepository],
  exports: [IdempotentRequests],
})
export class IdempotencyModule implements OnModuleInit {
  constructor(private readonly rotation: KeyRotation) {}

  onModuleInit(): void {
    this.rotation.register(SEALED_ANSWERS);
  }
}
