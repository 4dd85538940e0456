import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Institutions } from '../institutions/institutions.service.js';
import { UnitRegister } from '../units/unit-register.service.js';
import type { PeopleRows } from './people-columns.js';
import { PeopleImportsRepository } from './people-imports.repository.js';
import { type PlannedPerson, planPeople } from './people-plan.js';

/** A plan, and the digest by which it is known again. */
export interface PlannedPeople {
  readonly plan: readonly PlannedPerson[];
  /** SHA-256, in hexadecimal. */
  readonly planDigest: string;
}

/** What rows would do to the people as they are at this moment. */
@Injectable()
export class PeoplePlanning {
  constructor(
    private readonly imports: PeopleImportsRepository,
    private readonly institutions: Institutions,
    private readonly units: UnitRegister,
    private readonly clock: Clock,
  ) {}

  async plan({ rows }: PeopleRows): Promise<PlannedPeople> {
    const today = this.clock.today();
    const emails = [...new Set(rows.map(({ values }) => values.email.toLowerCase()))];
    const people = await this.imports.people(emails, today);
    const register = { institutions: await this.institutions.list(), units: await this.units.all(), people, today };
    const plan = planPeople(rows, register);
    return { plan, planDigest: createHash('sha256').update(JSON.stringify(plan)).digest('hex') };
  }
}
