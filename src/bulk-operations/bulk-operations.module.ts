import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { AwardsModule } from '../awards/awards.module.js';
import { EvaluationsModule } from '../evaluations/evaluations.module.js';
import { PasswordsModule } from '../passwords/passwords.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { UnitsModule } from '../units/units.module.js';
import { BulkDeeds } from './bulk-deeds.service.js';
import { BulkOperationRow } from './bulk-operation-row.entity.js';
import { BulkOperation } from './bulk-operation.entity.js';
import { BulkOperationsController } from './bulk-operations.controller.js';
import { wakeBulkOperations, workBulkOperation } from './bulk-operations.jobs.js';
import { BulkOperationsProcessor } from './bulk-operations.processor.js';
import { BulkOperationsRepository } from './bulk-operations.repository.js';
import { BulkOperations } from './bulk-operations.service.js';
import { BulkOrders } from './bulk-orders.service.js';
import { BulkRequests } from './bulk-requests.service.js';
import { BulkWaking } from './bulk-waking.service.js';
import { BulkWork } from './bulk-work.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([BulkOperation, BulkOperationRow]),
    QueueModule.register(wakeBulkOperations, workBulkOperation),
    AssessmentsModule,
    AwardsModule,
    EvaluationsModule,
    PasswordsModule,
    UnitsModule,
  ],
  controllers: [BulkOperationsController],
  providers: [
    BulkDeeds,
    BulkOperations,
    BulkOperationsProcessor,
    BulkOperationsRepository,
    BulkOrders,
    BulkRequests,
    BulkWaking,
    BulkWork,
  ],
  exports: [BulkRequests],
})
export class BulkOperationsModule {}
