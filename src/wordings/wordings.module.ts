import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { OfficialWording } from './official-wording.entity.js';
import { WordingsController } from './wordings.controller.js';
import { WordingsRepository } from './wordings.repository.js';
import { Wordings } from './wordings.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([OfficialWording]), InstrumentsModule],
  controllers: [WordingsController],
  providers: [Wordings, WordingsRepository],
  exports: [Wordings],
})
export class WordingsModule {}
