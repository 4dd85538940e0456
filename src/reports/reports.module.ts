import { Module } from '@nestjs/common';
import { StatusController } from './status.controller.js';
import { StatusRepository } from './status.repository.js';
import { StatusReport } from './status.service.js';

@Module({ controllers: [StatusController], providers: [StatusReport, StatusRepository] })
export class ReportsModule {}
