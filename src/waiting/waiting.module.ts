import { Module } from '@nestjs/common';
import { WaitingController } from './waiting.controller.js';
import { WaitingRepository } from './waiting.repository.js';
import { Waiting } from './waiting.service.js';

@Module({ controllers: [WaitingController], providers: [Waiting, WaitingRepository] })
export class WaitingModule {}
