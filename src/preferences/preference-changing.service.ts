import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import type { Language } from '../common/in-words.js';
import type { Tx } from '../database/transactions.js';
import type { ReminderKind } from '../domain/reminder-kind.js';
import { type KindChoice, type Preference, preferenceFrom } from './preference.js';
import { PreferencesRepository } from './preferences.repository.js';

/** New choices for some kinds of reminders, each made from the one in force. */
export interface KindsChange {
  /** As it is recorded. */
  readonly action: string;
  readonly kinds: readonly ReminderKind[];
  readonly choose: (now: KindChoice) => KindChoice;
}

/**
 * Keeps what people choose, also where it is the default, which may become another. What differs from before is recorded
 * as changed by the person.
 */
@Injectable()
export class PreferenceChanging {
  constructor(
    private readonly preferences: PreferencesRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async chooseLanguage(tx: Tx, accountId: string, language: Language): Promise<void> {
    const before = await this.lock(tx, accountId);
    await this.preferences.saveLanguage(tx, { accountId, language, updatedAt: this.clock.now() });
    await this.record(tx, accountId, 'choose-language', [{ language: before.language }, { language }]);
  }

  async chooseKinds(tx: Tx, accountId: string, { action, kinds, choose }: KindsChange): Promise<void> {
    const preference = await this.lock(tx, accountId);
    for (const kind of kinds) {
      const before = { mail: preference.mailFor(kind), isInInbox: preference.isInInbox(kind) };
      const after = choose(before);
      await this.preferences.saveChoice(tx, { accountId, kind, ...after, updatedAt: this.clock.now() });
      await this.record(tx, accountId, action, [
        { kind, ...before },
        { kind, ...after },
      ]);
    }
  }

  private async lock(tx: Tx, accountId: string): Promise<Preference> {
    await this.preferences.lock(tx, accountId);
    return preferenceFrom(await this.preferences.chosenByOne(accountId));
  }

  private async record(
    tx: Tx,
    accountId: string,
    action: string,
    [before, after]: readonly [before: object, after: object],
  ): Promise<void> {
    if (isDeepStrictEqual(before, after)) return;
    await this.audit.record(tx, { actorId: accountId, action, subject: ['preference', accountId], before, after });
  }
}
