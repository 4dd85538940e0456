import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstitutionsModule } from '../institutions/institutions.module.js';
import { UnitsModule } from '../units/units.module.js';
import { ImportApplication } from './import-application.service.js';
import { ImportPlanning } from './import-planning.service.js';
import { ImportPreviews } from './import-previews.service.js';
import { ImportRecording } from './import-recording.service.js';
import { UnitImport } from './unit-import.entity.js';
import { UnitImportsController } from './unit-imports.controller.js';
import { UnitImportsRepository } from './unit-imports.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([UnitImport]), InstitutionsModule, UnitsModule],
  controllers: [UnitImportsController],
  providers: [ImportApplication, ImportPlanning, ImportPreviews, ImportRecording, UnitImportsRepository],
})
export class UnitImportsModule {}
