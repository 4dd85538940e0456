import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import type { Tx } from '../database/transactions.js';
import type { Institution } from '../institutions/institution.entity.js';
import { Institutions } from '../institutions/institutions.service.js';
import { UnitRegister } from '../units/unit-register.service.js';
import type { PlannedInstitution } from './planned-row.js';
import type { UnitsToWrite } from './planned-units.js';
import type { UnitImport } from './unit-import.entity.js';
import { ImportNotApplicable } from '../tables/tables.errors.js';
import { UnitImportsRepository } from './unit-imports.repository.js';

/** The steps of an application, inside its transaction. */
@Injectable()
export class ImportRecording {
  constructor(
    private readonly imports: UnitImportsRepository,
    private readonly institutions: Institutions,
    private readonly units: UnitRegister,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Throws ImportNotApplicable for a preview older than a day. */
  assertFresh({ expiresAt }: UnitImport): void {
    if (expiresAt <= this.clock.now()) throw new ImportNotApplicable('EXPIRED');
  }

  async lockRegister(tx: Tx): Promise<void> {
    await this.units.lock(tx);
  }

  /** Throws InstitutionCodeTaken. */
  async addInstitutions(tx: Tx, actor: Actor, asked: readonly PlannedInstitution[]): Promise<readonly Institution[]> {
    return this.institutions.addAll(tx, actor, asked);
  }

  /** Throws UnitRefused. */
  async writeUnits(tx: Tx, actor: Actor, { added, changed }: UnitsToWrite): Promise<void> {
    await this.units.addAll(tx, actor, added);
    await this.units.changeAll(tx, actor, changed);
  }

  async settle(tx: Tx, actor: Actor, preview: UnitImport): Promise<UnitImport> {
    const applied = { appliedAt: this.clock.now(), appliedBy: actor.accountId };
    await this.imports.setApplied(tx, preview.id, applied);
    const subject = ['unit-import', preview.id] as const;
    const after = { planDigest: preview.planDigest };
    await this.audit.record(tx, { actorId: actor.accountId, action: 'apply', subject, after });
    return Object.assign(preview, applied);
  }
}
