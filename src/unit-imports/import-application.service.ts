import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Transactions, type Tx } from '../database/transactions.js';
import { InstitutionCodeTaken } from '../institutions/institutions.errors.js';
import { UnitRefused } from '../units/units.errors.js';
import { ImportPlanning, type Planned } from './import-planning.service.js';
import { ImportRecording } from './import-recording.service.js';
import { unitsOfPlan } from './planned-units.js';
import type { UnitImport } from './unit-import.entity.js';
import { ImportNotApplicable, ImportNotFound } from '../tables/tables.errors.js';
import { UnitImportsRepository } from './unit-imports.repository.js';

/** Doing what a preview showed: exactly that, whole, and once. */
@Injectable()
export class ImportApplication {
  constructor(
    private readonly imports: UnitImportsRepository,
    private readonly planning: ImportPlanning,
    private readonly recording: ImportRecording,
    private readonly transactions: Transactions,
  ) {}

  /** One that was applied is answered as it is, and nothing happens again. Throws ImportNotFound, ImportNotApplicable. */
  async apply(actor: Actor, id: string): Promise<UnitImport> {
    try {
      return await this.transactions.run(async (tx) => {
        const preview = await this.imports.lock(tx, id);
        if (preview === null) throw new ImportNotFound(id);
        return preview.appliedAt === null ? await this.applyOnce(tx, actor, preview) : preview;
      });
    } catch (error) {
      // Somebody made one of them between our look and our writing.
      if (error instanceof UnitRefused || error instanceof InstitutionCodeTaken)
        throw new ImportNotApplicable('OUTDATED');
      throw error;
    }
  }

  private async applyOnce(tx: Tx, actor: Actor, preview: UnitImport): Promise<UnitImport> {
    this.recording.assertFresh(preview);
    if (preview.plan.rows.some(({ state }) => state === 'REFUSED')) throw new ImportNotApplicable('REFUSED_ROWS');
    await this.recording.lockRegister(tx);
    const planned = await this.planning.plan(preview.source);
    if (planned.planDigest !== preview.planDigest) throw new ImportNotApplicable('OUTDATED');
    return this.write(tx, actor, { preview, planned });
  }

  private async write(tx: Tx, actor: Actor, of: { preview: UnitImport; planned: Planned }): Promise<UnitImport> {
    const { plan, register } = of.planned;
    const made = await this.recording.addInstitutions(tx, actor, plan.institutions);
    const whole = { institutions: [...register.institutions, ...made], units: register.units };
    await this.recording.writeUnits(tx, actor, unitsOfPlan(plan, whole, randomUUID));
    return this.recording.settle(tx, actor, of.preview);
  }
}
