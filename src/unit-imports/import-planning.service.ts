import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Institutions } from '../institutions/institutions.service.js';
import { UnitRegister } from '../units/unit-register.service.js';
import { planImport, type Register } from './import-plan.js';
import type { ImportPlan } from './planned-row.js';
import type { ImportRows } from './unit-columns.js';

/** A plan, the digest by which it is known again, and the register it was made for. */
export interface Planned {
  readonly plan: ImportPlan;
  /** SHA-256, in hexadecimal. */
  readonly planDigest: string;
  readonly register: Register;
}

/** What rows would do to the register as it is at this moment. */
@Injectable()
export class ImportPlanning {
  constructor(
    private readonly institutions: Institutions,
    private readonly units: UnitRegister,
  ) {}

  async plan(source: ImportRows): Promise<Planned> {
    const register = { institutions: await this.institutions.list(), units: await this.units.all() };
    const plan = planImport(source, register);
    const planDigest = createHash('sha256').update(JSON.stringify(plan)).digest('hex');
    return { plan, planDigest, register };
  }
}
