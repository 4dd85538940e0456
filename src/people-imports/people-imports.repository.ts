import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { KnownPerson } from './people-plan.js';

@Injectable()
export class PeopleImportsRepository {
  constructor(private readonly reader: Reader) {}

  /** Whoever has an account with one of these addresses, in small letters, with the roles that count on a day. */
  async people(emails: readonly string[], today: CalendarDate): Promise<KnownPerson[]> {
    return this.reader.query<KnownPerson[]>(
      `SELECT lower(account.email) AS email, account.closed_at IS NOT NULL AS "isClosed", coalesce(
         jsonb_agg(jsonb_build_object(
           'role', held.role, 'institutionId', held.institution_id, 'unitId', held.work_unit_id
         ) ORDER BY held.appointed_at, held.id) FILTER (WHERE held.id IS NOT NULL), '[]'
       ) AS roles
       FROM account LEFT JOIN appointment held ON held.account_id = account.id AND held.ended_at IS NULL
         AND (held.until_on IS NULL OR held.until_on >= $2)
       WHERE lower(account.email) = ANY($1) GROUP BY account.id ORDER BY 1`,
      [emails, today],
    );
  }
}
