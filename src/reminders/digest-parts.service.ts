import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { type CalendarDate, dayIn } from '../domain/calendar-date.js';
import type { Preference } from '../preferences/preference.js';
import { DigestCalendar } from './digest-calendar.service.js';
import { DueForecast } from './due-forecast.service.js';
import { DutyHoldersRepository } from './duty-holders.repository.js';
import type { ForecastEntry, MailForecast } from './forecast.js';
import { type DigestRow, NoticesRepository } from './notices.repository.js';
import type { LetterNotice } from './reminder-letter.js';

const LIMIT = 10_000;

/** One reminder in the digest of a day. */
export interface DigestPart {
  readonly notice: LetterNotice;
  readonly sendsAt: Date;
  /** It stands in the inbox already. */
  readonly isMadeOut: boolean;
}

type MailedEntry = ForecastEntry & { readonly mail: MailForecast };

/** Whose digest it is. */
interface DigestReader {
  readonly accountId: string;
  readonly zone: string;
  /** Of which anything may be due to the person; null: all. */
  readonly units: readonly string[] | null;
}

type Step = Pick<DigestRow, 'deadlineId' | 'version' | 'stepDays'>;

interface DueEntry {
  readonly entry: ForecastEntry;
  readonly on: CalendarDate;
}

/** What belongs into the digest of a day: what is made out for it, and what will be. */
@Injectable()
export class DigestParts {
  constructor(
    private readonly calendar: DigestCalendar,
    private readonly due: DueForecast,
    private readonly holders: DutyHoldersRepository,
    private readonly notices: NoticesRepository,
    private readonly clock: Clock,
  ) {}

  /** Of one person on a day, or for null on the next on which there may be one. */
  async of(
    accountId: string,
    day: CalendarDate | null,
    wish: Preference,
  ): Promise<{ on: CalendarDate; parts: DigestPart[] }> {
    const { zone, first, next } = await this.calendar.of(accountId);
    const reader = { accountId, zone, units: await this.holders.unitsAround(accountId) };
    const rows = await this.notices.inOpenDigests(accountId);
    const made = rows
      .filter(({ kind }) => wish.mailFor(kind) !== 'OFF')
      .map((row) => ({ row, on: later(row.day, first) }));
    const late = await this.dueOn(this.clock.today(), reader);
    const on = day ?? [...made, ...late].map((one) => one.on).toSorted()[0] ?? next;
    const entries = await this.entriesOn(on, reader, late);
    const standing = made
      .filter((one) => one.on === on && !isOvertaken(one.row, entries))
      .map(({ row }) => madeOut(row));
    return { on, parts: [...standing, ...(await this.toCome(entries))] };
  }

  /** What a sweep would put into the digest of a day: what is due on it, and what it has not come to since the last one. */
  private async entriesOn(on: CalendarDate, reader: DigestReader, late: readonly DueEntry[]): Promise<ForecastEntry[]> {
    const isToday = on === this.clock.today();
    const due = isToday ? [] : (await this.dueOn(on, reader)).map(({ entry }) => entry);
    const missed = late.filter((one) => one.on === on && !isOvertaken(one.entry.reminder, due));
    return [...missed.map(({ entry }) => entry), ...due];
  }

  /** What a sweep on a day would make out to somebody for a digest, and for that of which day. */
  private async dueOn(day: CalendarDate, { accountId, zone, units }: DigestReader): Promise<DueEntry[]> {
    const { entries } = await this.due.on(day, units, LIMIT);
    const own = entries.filter((entry) => isInDigestOf(entry, accountId));
    return own.map((entry) => ({ entry, on: dayIn(zone, entry.mail.at) }));
  }

  private async toCome(entries: readonly ForecastEntry[]): Promise<DigestPart[]> {
    const people = entries.flatMap(({ reminder }) => reminder.facts.accountId ?? []);
    const names = people.length === 0 ? new Map<string, string>() : await this.notices.namesOf(people);
    return entries.flatMap(({ reminder, heldAs, mail }) => {
      const notice = { ...reminder, heldAs, personName: names.get(reminder.facts.accountId ?? '') ?? null };
      return mail === null ? [] : [{ notice, sendsAt: mail.at, isMadeOut: false }];
    });
  }
}

function madeOut(row: DigestRow): DigestPart {
  return { notice: row, sendsAt: row.sendAfter, isMadeOut: true };
}

function isInDigestOf(entry: ForecastEntry, accountId: string): entry is MailedEntry {
  return entry.recipientId === accountId && entry.mail?.form === 'DIGEST';
}

/** Only the last step of a ladder is worth saying (RemindersRepository.cancelOvertaken). */
function isOvertaken({ deadlineId, version, stepDays }: Step, entries: readonly ForecastEntry[]): boolean {
  return entries.some(
    ({ reminder }) =>
      reminder.deadlineId === deadlineId && reminder.version === version && reminder.stepDays < stepDays,
  );
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}
