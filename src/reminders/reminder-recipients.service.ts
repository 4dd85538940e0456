import { Injectable } from '@nestjs/common';
import { Accounts } from '../access/accounts.service.js';
import type { Recipient } from '../access/recipient.js';

/** Whom a reminder is for, decided on the day it goes out: people change within two years. */
@Injectable()
export class ReminderRecipients {
  constructor(private readonly accounts: Accounts) {}

  /** The coordinators of each unit; where there is none, its heads; else the TPI leads of its institution. */
  async of(units: readonly { workUnitId: string; institutionId: string }[]): Promise<ReadonlyMap<string, Recipient[]>> {
    const recipients = await this.accounts.holdersInUnits(unitIdsOf(units), 'UNIT_COORDINATOR');
    const headless = units.filter(({ workUnitId }) => !recipients.has(workUnitId));
    if (headless.length === 0) return recipients;
    const heads = await this.accounts.holdersInUnits(unitIdsOf(headless), 'UNIT_HEAD');
    const leads = await this.accounts.holdersInInstitutions(
      [...new Set(headless.map((unit) => unit.institutionId))],
      'TPI_LEAD',
    );
    const substitutes = headless.map(({ workUnitId, institutionId }) => {
      return [workUnitId, heads.get(workUnitId) ?? leads.get(institutionId) ?? []] as const;
    });
    return new Map([...recipients, ...substitutes.filter(([, people]) => people.length > 0)]);
  }
}

function unitIdsOf(units: readonly { workUnitId: string }[]): readonly string[] {
  return [...new Set(units.map(({ workUnitId }) => workUnitId))];
}
