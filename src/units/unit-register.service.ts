import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Institutions, type NewInstitution } from '../institutions/institutions.service.js';
import { UnitChanges } from './unit-changes.service.js';
import { UnitRefused } from './units.errors.js';
import { UnitsRepository } from './units.repository.js';
import { Units } from './units.service.js';
import type { WorkUnit } from './work-unit.entity.js';

/** Name and place of a unit; its parent by the code that it has in the same institution, null at the top. */
export interface NamedUnit {
  readonly name: string;
  readonly parentCode: string | null;
}

/** A unit as whoever brings many together knows it: by codes. */
export interface UnitEntry extends NamedUnit {
  readonly institutionCode: string;
  /** How the institution is made where there is none of that code; null: it must be there. */
  readonly institution: NewInstitution | null;
  readonly code: string;
  /** How it was when its change was decided; null for one that was not there. */
  readonly before: NamedUnit | null;
}

/** All units at once, for whoever brings many together. */
@Injectable()
export class UnitRegister {
  constructor(
    private readonly repository: UnitsRepository,
    private readonly units: Units,
    private readonly changes: UnitChanges,
    private readonly institutions: Institutions,
  ) {}

  async all(): Promise<WorkUnit[]> {
    return this.repository.all();
  }

  /**
   * Makes or changes a unit, and answers whether anything changed; one that is so already stays. Part of the transaction around it.
   * Throws UnitRefused, also for one that somebody has changed since; UnitClosed.
   */
  async register(actor: Actor, { code, name, before, ...entry }: UnitEntry): Promise<boolean> {
    const institutionId = await this.institutionOf(actor, entry);
    const parentId = await this.parentOf(institutionId, entry.parentCode);
    const unit = await this.repository.findByCode(institutionId, code);
    if (unit === null) {
      await this.units.create(actor, { institutionId, parentId, code, name });
      return true;
    }
    if (unit.name === name && unit.parentId === parentId) return false;
    await this.assertIsAs(unit, before);
    await this.changes.change(actor, unit.id, { parentId, code, name });
    return true;
  }

  private async institutionOf(
    actor: Actor,
    { institutionCode, institution }: Pick<UnitEntry, 'institutionCode' | 'institution'>,
  ): Promise<string> {
    const known = await this.institutions.findByCode(institutionCode);
    if (known !== null) return known.id;
    if (institution === null) throw unknown('institutionId', 'institution');
    return (await this.institutions.create(actor, institution)).id;
  }

  private async parentOf(institutionId: string, code: string | null): Promise<string | null> {
    if (code === null) return null;
    const parent = await this.repository.findByCode(institutionId, code);
    if (parent === null) throw unknown('parentId', 'unit');
    return parent.id;
  }

  private async assertIsAs(unit: WorkUnit, seen: NamedUnit | null): Promise<void> {
    if (seen === null) throw new UnitRefused('conflict', 'code', 'somebody has made another unit of it.', 'taken');
    const parent = unit.parentId === null ? null : await this.repository.find(unit.parentId);
    if (unit.name !== seen.name || (parent?.code ?? null) !== seen.parentCode)
      throw new UnitRefused('conflict', 'name', 'somebody has changed the unit since; look at it.', 'changedSince');
  }
}

function unknown(field: string, what: string): UnitRefused {
  return new UnitRefused('invalid', field, `there is no such ${what}.`, 'unknown');
}
