import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/transactions.js';
import { PersonSetting } from './person-setting.entity.js';
import type { Chosen } from './preference.js';
import { ReminderPreference } from './reminder-preference.entity.js';

@Injectable()
export class PreferencesRepository {
  constructor(private readonly reader: Reader) {}

  /** One row for each id that is asked for, also of those who chose nothing. */
  async chosenBy(accountIds: readonly string[]): Promise<(Chosen & { readonly accountId: string })[]> {
    return this.reader.query(CHOSEN, [accountIds]);
  }

  async chosenByOne(accountId: string): Promise<Chosen> {
    const [chosen] = await this.chosenBy([accountId]);
    return chosen ?? { language: null, kinds: [] };
  }

  /** Until the transaction ends nobody else changes what this person chose. There may be no row yet, so it is the account's. */
  async lock(tx: Tx, accountId: string): Promise<void> {
    // FOR UPDATE would also hold up every row that merely refers to the person.
    await tx.query('SELECT FROM account WHERE id = $1 FOR NO KEY UPDATE', [accountId]);
  }

  async saveLanguage(tx: Tx, setting: PersonSetting): Promise<void> {
    await tx.upsert(PersonSetting, setting, ['accountId']);
  }

  async saveChoice(tx: Tx, preference: ReminderPreference): Promise<void> {
    await tx.upsert(ReminderPreference, preference, ['accountId', 'kind']);
  }
}

const CHOSEN = `
  SELECT asked.id AS "accountId", setting.language, coalesce(chosen.kinds, '[]') AS kinds
  FROM unnest($1::uuid[]) AS asked (id)
  LEFT JOIN person_setting setting ON setting.account_id = asked.id
  CROSS JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_object('kind', kind, 'mail', mail, 'isInInbox', is_in_inbox)) AS kinds
    FROM reminder_preference WHERE account_id = asked.id
  ) chosen`;
