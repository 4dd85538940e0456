import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstitutionsModule } from '../institutions/institutions.module.js';
import { Holiday, HolidayYear } from './holiday.entity.js';
import { HolidaySeeding } from './holiday-seeding.service.js';
import { HolidaysController } from './holidays.controller.js';
import { HolidaysRepository } from './holidays.repository.js';
import { Holidays } from './holidays.service.js';
import { OfficeHoursController } from './office-hours.controller.js';
import { ChosenOfficeHours } from './office-hours.entity.js';
import { OfficeHoursRepository } from './office-hours.repository.js';
import { OfficeHoursOfInstitutions } from './office-hours.service.js';
import { WorkingDays } from './working-days.service.js';

/** When people may be written to: holidays, and the office hours of each institution. */
@Module({
  imports: [TypeOrmModule.forFeature([Holiday, HolidayYear, ChosenOfficeHours]), InstitutionsModule],
  controllers: [HolidaysController, OfficeHoursController],
  providers: [
    Holidays,
    HolidaySeeding,
    HolidaysRepository,
    OfficeHoursOfInstitutions,
    OfficeHoursRepository,
    WorkingDays,
  ],
  exports: [WorkingDays],
})
export class WorkingDaysModule {}
