import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstitutionsModule } from '../institutions/institutions.module.js';
import { UnitChanges } from './unit-changes.service.js';
import { UnitDirectory } from './unit-directory.service.js';
import { UnitDirectoryRepository } from './unit-directory.repository.js';
import { UnitRegister } from './unit-register.service.js';
import { UnitsController } from './units.controller.js';
import { UnitsRepository } from './units.repository.js';
import { Units } from './units.service.js';
import { WorkUnit } from './work-unit.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([WorkUnit]), InstitutionsModule],
  controllers: [UnitsController],
  providers: [Units, UnitChanges, UnitDirectory, UnitDirectoryRepository, UnitRegister, UnitsRepository],
  exports: [UnitDirectory, UnitRegister, Units],
})
export class UnitsModule {}
