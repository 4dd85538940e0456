import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { Language } from '../common/in-words.js';
import { publicUrl } from '../config/public-url.js';
import { Settings } from '../config/settings.js';
import { addDays } from '../domain/calendar-date.js';
import { namesTag } from '../http/if-none-match.js';
import { readVersion } from '../http/version.js';
import { DEFAULT_LANGUAGE } from '../preferences/preference.js';
import { Preferences } from '../preferences/preferences.service.js';
import type { DutySpan } from '../reminders/duty-deadline.js';
import { DutyDeadlines, type Whose } from '../reminders/duty-deadlines.service.js';
import type { OpenFeed } from './calendar-feeds.repository.js';
import { calendarText } from './calendar-text.js';
import { feedUrl } from './feed-url.js';
import { OpenFeeds } from './open-feeds.service.js';

const VERSION = readVersion();
const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_BACK = 400;
const DAYS_AHEAD = 1_000;
/** As long as what is over stays as cancelled, so that every program has seen it go. */
const DAYS_CANCELLED = 60;

export interface FetchedCalendar {
  /** Strong, in its quotes. */
  readonly tag: string;
  /** null where the reader has it already. */
  readonly text: string | null;
}

/** What calendar programs get. */
@Injectable()
export class PublishedCalendars {
  constructor(
    private readonly feeds: OpenFeeds,
    private readonly preferences: Preferences,
    private readonly deadlines: DutyDeadlines,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * The calendar behind a token; only its tag where `ifNoneMatch` names that. The tag is made before the text: a change in between
   * is fetched once more, not missed. Throws CalendarNotOpen.
   */
  async fetch(token: string, ifNoneMatch: string | undefined): Promise<FetchedCalendar> {
    const feed = await this.feeds.open(token);
    const language = await this.languageOf(feed);
    const [whose, span] = [whoseOf(feed), this.span()];
    const tag = tagOf(feed, language, await this.deadlines.stateOf(whose, span));
    if (namesTag(ifNoneMatch, tag)) return { tag, text: null };
    const deadlines = await this.deadlines.of(whose, span);
    const [site, source] = [publicUrl(this.settings), feedUrl(this.settings, token)];
    return { tag, text: calendarText({ ...feed, language, deadlines, site, source }) };
  }

  private async languageOf({ accountId }: OpenFeed): Promise<Language> {
    const [wish] = (await this.preferences.of([accountId])).values();
    return wish?.language ?? DEFAULT_LANGUAGE;
  }

  private span(): DutySpan {
    const today = this.clock.today();
    const closedBy = new Date(this.clock.now().getTime() - DAYS_CANCELLED * DAY_MS);
    return { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD), closedBy };
  }
}

function whoseOf({ accountId, unitId }: OpenFeed): Whose {
  return unitId === null ? { accountId } : { unitId };
}

/** Of everything that the text is made of; another version of the program may word it differently. */
function tagOf({ unitName, isSimulation }: OpenFeed, language: Language, state: string): string {
  const parts = JSON.stringify([VERSION, unitName, isSimulation, language, state]);
  return `"${createHash('sha256').update(parts).digest('base64url')}"`;
}
