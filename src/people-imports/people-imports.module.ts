import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BulkOperationsModule } from '../bulk-operations/bulk-operations.module.js';
import { InstitutionsModule } from '../institutions/institutions.module.js';
import { UnitsModule } from '../units/units.module.js';
import { PeopleApplication } from './people-application.service.js';
import { PeopleImport } from './people-import.entity.js';
import { PeopleImportsController } from './people-imports.controller.js';
import { PeopleImportsRepository } from './people-imports.repository.js';
import { PeoplePlanning } from './people-planning.service.js';
import { PeoplePreviews } from './people-previews.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([PeopleImport]), BulkOperationsModule, InstitutionsModule, UnitsModule],
  controllers: [PeopleImportsController],
  providers: [PeopleApplication, PeopleImportsRepository, PeoplePlanning, PeoplePreviews],
})
export class PeopleImportsModule {}
