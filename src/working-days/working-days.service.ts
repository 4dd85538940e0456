import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { OfficeHours, WorkTimes } from '../domain/working-days.js';
import { HolidaySeeding } from './holiday-seeding.service.js';
import { OfficeHoursOfInstitutions } from './office-hours.service.js';

/** For other features: when people may be written to, from last year to two years ahead. */
@Injectable()
export class WorkingDays {
  constructor(
    private readonly offices: OfficeHoursOfInstitutions,
    private readonly seeding: HolidaySeeding,
    private readonly clock: Clock,
  ) {}

  /** Of each institution asked for, known or not. Two statements, however many they are. */
  async of(institutionIds: readonly string[]): Promise<ReadonlyMap<string, WorkTimes>> {
    const hours = await this.offices.of(institutionIds);
    const holidays = await this.holidays();
    return new Map([...hours].map(([id, its]) => [id, workTimes(its, holidays)]));
  }

  /** Of the register itself, and of whoever belongs to no institution. */
  async ofRegister(): Promise<WorkTimes> {
    return workTimes(this.offices.ofRegister, await this.holidays());
  }

  /** Of every institution that has chosen hours of its own. Two statements. */
  async own(): Promise<ReadonlyMap<string, WorkTimes>> {
    const hours = await this.offices.own();
    const holidays = await this.holidays();
    return new Map([...hours].map(([id, its]) => [id, workTimes(its, holidays)]));
  }

  private async holidays(): Promise<WorkTimes['calendar']['holidays']> {
    const year = Number(this.clock.today().slice(0, 4));
    const { days } = await this.seeding.known({ first: year - 1, last: year + 2 });
    return new Set(days);
  }
}

function workTimes(hours: OfficeHours, holidays: WorkTimes['calendar']['holidays']): WorkTimes {
  return { hours, calendar: { holidays, weekend: hours.weekend } };
}
