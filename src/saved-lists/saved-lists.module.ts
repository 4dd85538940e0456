import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { AwardsModule } from '../awards/awards.module.js';
import { InstitutionsModule } from '../institutions/institutions.module.js';
import { UnitsModule } from '../units/units.module.js';
import { SavedListsController } from './saved-lists.controller.js';

@Module({
  imports: [AssessmentsModule, AwardsModule, InstitutionsModule, UnitsModule],
  controllers: [SavedListsController],
})
export class SavedListsModule {}
