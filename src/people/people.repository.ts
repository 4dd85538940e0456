import { Injectable } from '@nestjs/common';
import type { Role } from '../access/role.js';
import type { Language } from '../common/in-words.js';
import { Reader } from '../database/reader.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { Ordering } from '../paging/ordering.js';
import { type Page, type PageAsked, type PageSql, readPage } from '../paging/page.js';

export const ACCOUNT_STATES = ['OPEN', 'INVITED', 'CLOSED'] as const;
/** INVITED: open, and without anything to sign in by yet, neither a password nor a linked identity. */
export type AccountState = (typeof ACCOUNT_STATES)[number];

export interface PeopleQuestion {
  /** A part of the name or the address, whatever its case. */
  readonly search?: string | undefined;
  readonly state?: AccountState | undefined;
}

export interface NamedRow {
  readonly id: string;
  readonly name: string;
}

export interface HeldRole {
  readonly id: string;
  readonly role: Role;
  /** For the roles of a unit, too. */
  readonly institution: NamedRow | null;
  readonly unit: NamedRow | null;
  readonly appointedAt: string;
  /** The last day on which it counts; null for one without end. */
  readonly until: CalendarDate | null;
}

/** The invitation that can still be used, or could not be delivered. */
export interface InvitationRow {
  readonly askedAt: string;
  readonly expiresAt: string;
  readonly sentAt: string | null;
  readonly refusal: string | null;
}

export interface PersonRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  readonly closingReason: string | null;
  readonly state: AccountState;
  readonly lastSignInAt: Date | null;
  readonly secondFactorSetAt: Date | null;
  readonly invitation: InvitationRow | null;
  readonly appointments: readonly HeldRole[];
}

export interface ProfileRow extends Pick<PersonRow, 'id' | 'email' | 'name' | 'secondFactorSetAt' | 'appointments'> {
  /** null where the person has chosen none. */
  readonly language: Language | null;
  readonly recoveryCodesLeft: number;
}

@Injectable()
export class PeopleRepository {
  constructor(private readonly reader: Reader) {}

  /** By name. */
  async page({ search, state }: PeopleQuestion, asked: PageAsked): Promise<Page<PersonRow>> {
    const statement = { ordering: BY_NAME, sql: pageOfPeople, values: [search ?? '', state ?? null] };
    return readPage<PersonRow>(this.reader, asked, statement);
  }

  async profileOf(accountId: string): Promise<ProfileRow | null> {
    const [row] = await this.reader.query<ProfileRow[]>(PROFILE, [accountId]);
    return row ?? null;
  }
}

const APPOINTMENTS = `
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', appointment.id, 'role', role, 'appointedAt', appointed_at, 'until', until_on,
    'institution', CASE WHEN institution.id IS NOT NULL THEN jsonb_build_object('id', institution.id, 'name', institution.name) END,
    'unit', CASE WHEN unit.id IS NOT NULL THEN jsonb_build_object('id', unit.id, 'name', unit.name) END
  ) ORDER BY appointed_at, role, appointment.id), '[]') AS appointments
  FROM appointment LEFT JOIN work_unit unit ON unit.id = appointment.work_unit_id
  LEFT JOIN institution ON institution.id = coalesce(appointment.institution_id, unit.institution_id)
  WHERE appointment.account_id = account.id AND appointment.ended_at IS NULL`;
const STATE = `CASE WHEN closed_at IS NOT NULL THEN 'CLOSED'
    WHEN password_hash IS NULL AND NOT EXISTS (SELECT FROM linked_identity WHERE account_id = account.id) THEN 'INVITED'
    ELSE 'OPEN' END`;
const BY_NAME = new Ordering('people', [
  { sql: 'account.name', type: 'text' },
  { sql: 'account.id', type: 'uuid' },
]);
const pageOfPeople = ({ place, past, end }: PageSql) => `
  SELECT account.id, email, name, account.created_at AS "createdAt", closed_at AS "closedAt", closing_reason AS "closingReason",
    ${STATE} AS state, (SELECT max(created_at) FROM session WHERE account_id = account.id) AS "lastSignInAt",
    factor.confirmed_at AS "secondFactorSetAt", held.appointments, (
      SELECT jsonb_build_object('askedAt', asked_at, 'expiresAt', expires_at, 'sentAt', sent_at, 'refusal', refusal)
      FROM password_link WHERE account_id = account.id AND kind = 'INVITATION' AND used_at IS NULL AND superseded_at IS NULL
      ORDER BY asked_at DESC LIMIT 1
    ) AS invitation, ${place}
  FROM account LEFT JOIN second_factor factor ON factor.account_id = account.id
  CROSS JOIN LATERAL (${APPOINTMENTS}) held
  WHERE position(lower($1) IN lower(name || ' ' || email)) > 0 AND ($2::text IS NULL OR ${STATE} = $2) AND ${past} ${end}`;
const PROFILE = `
  SELECT account.id, email, name, setting.language, factor.confirmed_at AS "secondFactorSetAt", held.appointments,
    (SELECT count(*)::int FROM recovery_code WHERE account_id = account.id AND used_at IS NULL) AS "recoveryCodesLeft"
  FROM account LEFT JOIN second_factor factor ON factor.account_id = account.id
  LEFT JOIN person_setting setting ON setting.account_id = account.id
  CROSS JOIN LATERAL (${APPOINTMENTS}) held
  WHERE account.id = $1`;
