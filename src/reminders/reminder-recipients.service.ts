import { Injectable } from '@nestjs/common';
import type { Recipient } from '../access/recipient.js';
import { type Audience, audienceOf, type DutyHolder, holdersAt } from './duty-holders.js';
import { DutyHoldersRepository, type HolderRow } from './duty-holders.repository.js';
import type { DueRow } from './reminders.repository.js';

/** Somebody a reminder is for, and as what. */
export interface Addressee extends Recipient {
  readonly heldAs: DutyHolder;
  /** Whose office hours the person keeps; null: those of the register. */
  readonly institutionId: string | null;
}

/** What decides whom something is said to. */
type Said = Pick<DueRow, 'id' | 'kind' | 'facts' | 'workUnitId' | 'institutionId' | 'assessmentId' | 'escalation'>;

/** Whom a reminder is for, decided on the day it goes out: people change within two years. */
@Injectable()
export class ReminderRecipients {
  constructor(private readonly holders: DutyHoldersRepository) {}

  /** Those whose duty it is, else the first substitutes there are, and those it is escalated to; each person once. By id of the reminder. */
  async of(due: readonly Said[]): Promise<ReadonlyMap<string, readonly Addressee[]>> {
    if (due.length === 0) return new Map();
    const rows = await this.holders.at({
      unitIds: distinct(due.map(({ workUnitId }) => workUnitId)),
      institutionIds: distinct(due.map(({ institutionId }) => institutionId)),
      assessmentIds: distinct(due.flatMap(({ assessmentId }) => assessmentId ?? [])),
    });
    const directory = directoryOf(rows);
    return new Map(due.map((reminder) => [reminder.id, addresseesOf(reminder, directory)]));
  }
}

/** They keep the office hours of the register; everybody else is of the institution it is about. */
const NATIONAL: ReadonlySet<DutyHolder> = new Set(['TPN_EVALUATOR', 'TPN_LEAD', 'NATIONAL_SECRETARIAT']);

type Directory = ReadonlyMap<string, readonly HolderRow[]>;

function directoryOf(rows: readonly HolderRow[]): Directory {
  const directory = new Map<string, HolderRow[]>();
  for (const row of rows) {
    const known = directory.get(entry(row.placeId, row.holder));
    if (known === undefined) directory.set(entry(row.placeId, row.holder), [row]);
    else known.push(row);
  }
  return directory;
}

function addresseesOf(reminder: Said, directory: Directory): readonly Addressee[] {
  const audience = audienceOf(reminder.kind, reminder.facts);
  const first = holdersAt(audience, reminder.escalation).flatMap((holder) => find(reminder, holder, directory));
  const told = first.length > 0 ? first : substitutesOf(reminder, audience, directory);
  return [...new Map(told.toReversed().map((person) => [person.id, person])).values()].toReversed();
}

function substitutesOf(reminder: Said, { substitutes }: Audience, directory: Directory): readonly Addressee[] {
  return substitutes.map((holder) => find(reminder, holder, directory)).find((people) => people.length > 0) ?? [];
}

/** But for the person it is about, whom it would not reach. */
function find(reminder: Said, holder: DutyHolder, directory: Directory): Addressee[] {
  const rows = directory.get(entry(placeOf(reminder, holder), holder)) ?? [];
  const others = rows.filter(({ id }) => id !== reminder.facts.accountId);
  const institutionId = NATIONAL.has(holder) ? null : reminder.institutionId;
  return others.map(({ id, name, email }) => ({ id, name, email, institutionId, heldAs: holder }));
}

function placeOf({ workUnitId, institutionId, assessmentId }: Said, holder: DutyHolder): string | null {
  switch (holder) {
    case 'TPI_LEAD':
    case 'INSTITUTION_HEAD':
      return institutionId;
    case 'TPI_EVALUATOR':
    case 'TPN_EVALUATOR':
      return assessmentId;
    case 'TPN_LEAD':
    case 'NATIONAL_SECRETARIAT':
      return null;
    default:
      return workUnitId;
  }
}

function entry(placeId: string | null, holder: DutyHolder): string {
  return `${placeId ?? ''}/${holder}`;
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
