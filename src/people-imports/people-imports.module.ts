import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/imports.module.js';
import { InstitutionsModule } from '../institutions/institutions.module.js';
import { UnitsModule } from '../units/units.module.js';
import { PeopleImportsController } from './people-imports.controller.js';
import { PeopleImportsRepository } from './people-imports.repository.js';
import { PeopleImports } from './people-imports.service.js';

@Module({
  imports: [ImportsModule, InstitutionsModule, UnitsModule],
  controllers: [PeopleImportsController],
  providers: [PeopleImports, PeopleImportsRepository],
})
export class PeopleImportsModule {}
