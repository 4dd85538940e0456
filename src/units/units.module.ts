import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { UnitsController } from './units.controller.js';
import { UnitsRepository } from './units.repository.js';
import { Units } from './units.service.js';
import { WorkUnit } from './work-unit.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([WorkUnit])],
  controllers: [UnitsController],
  providers: [Units, UnitsRepository],
  exports: [Units],
})
export class UnitsModule {}
