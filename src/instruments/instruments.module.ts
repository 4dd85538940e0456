import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PublishedInstrument, PublishedItem } from './instrument.entity.js';
import { InstrumentsController } from './instruments.controller.js';
import { InstrumentsRepository } from './instruments.repository.js';
import { Instruments } from './instruments.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([PublishedInstrument, PublishedItem])],
  controllers: [InstrumentsController],
  providers: [Instruments, InstrumentsRepository],
  exports: [Instruments],
})
export class InstrumentsModule {}
