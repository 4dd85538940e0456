import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Preference } from '../preferences/preference.js';
import { DigestCalendar } from './digest-calendar.service.js';
import { DueForecast } from './due-forecast.service.js';
import { DutyHoldersRepository } from './duty-holders.repository.js';
import type { ForecastEntry } from './forecast.js';
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

/** What belongs into the digest of a day: what is made out for it, and what will be. */
@Injectable()
export class DigestParts {
  constructor(
    private readonly calendar: DigestCalendar,
    private readonly due: DueForecast,
    private readonly holders: DutyHoldersRepository,
    private readonly notices: NoticesRepository,
  ) {}

  /** Of one person on a day, or for null on the next on which there may be one. */
  async of(
    accountId: string,
    day: CalendarDate | null,
    wish: Preference,
  ): Promise<{ on: CalendarDate; parts: DigestPart[] }> {
    const { first, next } = await this.calendar.of(accountId);
    const units = await this.holders.unitsAround(accountId);
    const rows = await this.notices.inOpenDigests(accountId);
    const made = rows
      .filter(({ kind }) => wish.mailFor(kind) !== 'OFF')
      .map((row) => ({ row, on: later(row.day, first) }));
    const on = day ?? made.map((one) => one.on).toSorted()[0] ?? next;
    const entries = (await this.due.on(on, units, LIMIT)).entries.filter((one) => isInDigestOf(one, accountId));
    const standing = made
      .filter((one) => one.on === on && !isOvertaken(one.row, entries))
      .map(({ row }) => madeOut(row));
    return { on, parts: [...standing, ...(await this.toCome(entries))] };
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

function isInDigestOf({ recipientId, mail }: ForecastEntry, accountId: string): boolean {
  return recipientId === accountId && mail?.form === 'DIGEST';
}

/** Only the last step of a ladder is worth saying (RemindersRepository.cancelOvertaken). */
function isOvertaken({ deadlineId, version, stepDays }: DigestRow, entries: readonly ForecastEntry[]): boolean {
  return entries.some(
    ({ reminder }) =>
      reminder.deadlineId === deadlineId && reminder.version === version && reminder.stepDays < stepDays,
  );
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}
