import { Module } from '@nestjs/common';
import { DeliveryLogController } from './delivery-log.controller.js';
import { DeliveryLogRepository } from './delivery-log.repository.js';
import { DeliveryLog } from './delivery-log.service.js';

@Module({ controllers: [DeliveryLogController], providers: [DeliveryLog, DeliveryLogRepository] })
export class DeliveryLogModule {}
