import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Language } from '../common/in-words.js';
import { Clock } from '../common/clock.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { Preferences } from '../preferences/preferences.service.js';
import { type DigestPart, DigestParts } from './digest-parts.service.js';
import { LetterWriting, tipsIn, type WrittenLetter } from './letter-writing.service.js';
import { ForecastOfThePast } from './reminders.errors.js';

export type { DigestPart };

/** Stands where the token of a mail that is sent stands, and leads to the page that says no link is known. */
const DEAD_LINK = 'preview';

/** What the digest of a day would say to somebody. */
export interface PreviewedDigest {
  readonly on: CalendarDate;
  readonly language: Language;
  /** null: there is nothing to say, so no mail. */
  readonly mail: (Omit<WrittenLetter, 'unsubscribeUrl'> & { readonly sendsAt: Date }) | null;
  readonly parts: readonly DigestPart[];
}

/** Looking at a digest before it is sent, in the words of the mail; nothing here sends or changes anything. */
@Injectable()
export class DigestPreview {
  constructor(
    private readonly parts: DigestParts,
    private readonly preferences: Preferences,
    private readonly letters: LetterWriting,
    private readonly clock: Clock,
  ) {}

  /** Of a day, or for null of the next on which the actor gets one. Throws ForecastOfThePast. */
  async of(actor: Actor, day: CalendarDate | null): Promise<PreviewedDigest> {
    const today = this.clock.today();
    if (day !== null && day < today) throw new ForecastOfThePast(day, today);
    const wish = await this.preferences.own(actor);
    const { on, parts } = await this.parts.of(actor.accountId, day, wish);
    const mail = parts.length === 0 ? null : await this.write(actor, wish.language, on, parts);
    return { on, language: wish.language, mail, parts };
  }

  private async write({ name }: Actor, language: Language, today: CalendarDate, parts: readonly DigestPart[]) {
    const notices = parts.map(({ notice }) => notice);
    const unsubscribeToken = tipsIn(notices).length === 0 ? null : DEAD_LINK;
    const { subject, text, html } = await this.letters.write({ name, language, today, notices, unsubscribeToken });
    const sendsAt = new Date(Math.min(...parts.map((part) => part.sendsAt.getTime())));
    return { subject, text, html, sendsAt };
  }
}
