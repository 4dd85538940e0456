import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Language } from '../common/in-words.js';
import { Transactions } from '../database/transactions.js';
import type { ReminderKind } from '../domain/reminder-kind.js';
import { type KindChoice, type Preference, preferenceFrom } from './preference.js';
import { PreferenceChanging } from './preference-changing.service.js';
import { assertAboveFloor } from './preferences.policy.js';
import { PreferencesRepository } from './preferences.repository.js';

/** How people want to be reminded. */
@Injectable()
export class Preferences {
  constructor(
    private readonly preferences: PreferencesRepository,
    private readonly changing: PreferenceChanging,
    private readonly transactions: Transactions,
  ) {}

  /** Of everybody who is asked for, in one statement. */
  async of(accountIds: readonly string[]): Promise<ReadonlyMap<string, Preference>> {
    const rows = await this.preferences.chosenBy(accountIds);
    return new Map(rows.map((row) => [row.accountId, preferenceFrom(row)]));
  }

  /** The actor's own. */
  async own({ accountId }: Actor): Promise<Preference> {
    return preferenceFrom(await this.preferences.chosenByOne(accountId));
  }

  /** Of what is sent to the actor from now on; the same again is harmless. */
  async chooseLanguage({ accountId }: Actor, language: Language): Promise<void> {
    await this.transactions.run((tx) => this.changing.chooseLanguage(tx, accountId, language));
  }

  /** How one kind of reminder reaches the actor; the same again is harmless. Throws DutyStaysOn. */
  async chooseKind({ accountId }: Actor, kind: ReminderKind, choice: KindChoice): Promise<void> {
    assertAboveFloor(kind, choice);
    const change = { action: 'choose-reminders', kinds: [kind], choose: () => choice };
    await this.transactions.run((tx) => this.changing.chooseKinds(tx, accountId, change));
  }
}
