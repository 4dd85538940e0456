import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/imports.module.js';
import { InstitutionsModule } from '../institutions/institutions.module.js';
import { UnitsModule } from '../units/units.module.js';
import { UnitImportsController } from './unit-imports.controller.js';
import { UnitImports } from './unit-imports.service.js';

@Module({
  imports: [ImportsModule, InstitutionsModule, UnitsModule],
  controllers: [UnitImportsController],
  providers: [UnitImports],
})
export class UnitImportsModule {}
