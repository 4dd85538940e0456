import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Settings } from '../config/settings.js';
import { Transactions } from '../database/transactions.js';
import { DEFAULT_OFFICE_HOURS, isQuietTime, type OfficeHours } from '../domain/working-days.js';
import { Institutions } from '../institutions/institutions.service.js';
import { OfficeHoursRepository } from './office-hours.repository.js';
import { DigestInQuietHours } from './working-days.errors.js';

/** When each institution reads its mail. */
@Injectable()
export class OfficeHoursOfInstitutions {
  /** What holds where an institution has chosen nothing. */
  readonly ofRegister: OfficeHours;

  constructor(
    private readonly chosen: OfficeHoursRepository,
    private readonly institutions: Institutions,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    settings: Settings,
  ) {
    this.ofRegister = { ...DEFAULT_OFFICE_HOURS, zone: settings.ZI_TIME_ZONE };
  }

  /** Throws InstitutionNotFound. */
  async get(institutionId: string): Promise<OfficeHours> {
    await this.institutions.get(institutionId);
    return (await this.of([institutionId])).get(institutionId) ?? this.ofRegister;
  }

  /** Throws InstitutionNotFound, DigestInQuietHours. */
  async choose(actor: Actor, institutionId: string, asked: OfficeHours): Promise<OfficeHours> {
    if (isQuietTime(asked.digestAt, asked)) throw new DigestInQuietHours(asked);
    await this.institutions.get(institutionId);
    const hours = inOrder(asked);
    await this.transactions.run(async (tx) => {
      const before = await this.chosen.lock(tx, institutionId);
      await this.chosen.put(tx, { institutionId, ...hours });
      const change = { ...(before && { before: inOrder(before) }), after: hours };
      const subject = ['office-hours', institutionId] as const;
      await this.audit.record(tx, { actorId: actor.accountId, action: 'choose', subject, ...change });
    });
    return hours;
  }

  /** One statement; each id is in the answer. */
  async of(institutionIds: readonly string[]): Promise<ReadonlyMap<string, OfficeHours>> {
    const chosen = new Map((await this.chosen.of(institutionIds)).map((row) => [row.institutionId, inOrder(row)]));
    return new Map(institutionIds.map((id) => [id, chosen.get(id) ?? this.ofRegister]));
  }

  /** Of every institution that has chosen some. */
  async own(): Promise<ReadonlyMap<string, OfficeHours>> {
    return new Map((await this.chosen.all()).map((row) => [row.institutionId, inOrder(row)]));
  }
}

/** The same hours are always written the same way. */
function inOrder({ zone, digestAt, quietFrom, quietUntil, weekend }: OfficeHours): OfficeHours & { weekend: number[] } {
  return { zone, digestAt, quietFrom, quietUntil, weekend: weekend.toSorted((a, b) => a - b) };
}
