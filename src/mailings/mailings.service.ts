import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { memoized } from '../common/memoized.js';
import type { Tx } from '../database/transactions.js';
import { addDays, type CalendarDate, dayIn } from '../domain/calendar-date.js';
import { allowedFrom, instantAt, type WorkTimes } from '../domain/working-days.js';
import { WorkingDays } from '../working-days/working-days.service.js';
import type { MailingForm } from '../domain/mailing-form.js';
import { mailTime } from './mail-times.js';
import {
  type DueMailing,
  type Gathered,
  MailingsRepository,
  type NewMailing,
  type Postbag,
} from './mailings.repository.js';
import type { ShardRange } from './shards.js';

export type { Gathered };

/** Something that somebody is to be mailed. */
export interface Wanted {
  readonly recipientId: string;
  /** Whose office hours the recipient keeps; null: those of the register. */
  readonly institutionId: string | null;
  readonly form: MailingForm;
}

/** A mail that may go out now. */
export interface DueMail {
  readonly id: string;
  /** The day it is where its reader is. */
  readonly day: CalendarDate;
}

/** What the time of a mail depends on, beside the present. */
interface Moment extends Pick<Wanted, 'institutionId' | 'form'> {
  readonly lastDigestOn: CalendarDate | null;
}

/** Where and when a mail may go, or not yet. */
interface Place extends Pick<Wanted, 'institutionId'> {
  /** Since 1970. */
  readonly minute: number;
}

type TimesOf = (institutionId: string | null) => WorkTimes;

/** Small rows, for each page of which office hours and holidays are asked. */
const PAGE = 5_000;
const MINUTE_MS = 60_000;

/** Which mail a thing goes into, and which mails are due. One digest per person and working day; what is open takes in more. */
@Injectable()
export class Mailings {
  constructor(
    private readonly mailings: MailingsRepository,
    private readonly workingDays: WorkingDays,
    private readonly clock: Clock,
  ) {}

  /** The mail that each goes into, new where none is open: by `mailKey`. */
  async sort(tx: Tx, wanted: readonly Wanted[]): Promise<ReadonlyMap<string, string>> {
    const once = [...new Map(wanted.map((one) => [mailKey(one), one])).values()];
    if (once.length === 0) return new Map();
    // Before the lock: one at a time is inside.
    const times = await this.timesOf(once);
    await this.mailings.lockSorting(tx);
    const recipients = [...new Set(once.map(({ recipientId }) => recipientId))];
    const bags = await this.mailings.lockPostbags(tx, recipients, addDays(this.clock.today(), -1));
    const postbags = new Map(bags.map((bag) => [bag.recipientId, bag]));
    const open = once.map((one) => [one, openFor(one, postbags.get(one.recipientId))] as const);
    const missing = open.filter(([, id]) => id === null).map(([one]) => one);
    const ids = await this.mailings.add(tx, this.timed(missing, postbags, times), this.clock.now());
    const known = open.flatMap(([one, id]) => (id === null ? [] : [[mailKey(one), id] as const]));
    return new Map([...known, ...missing.map((one, place) => [mailKey(one), ids[place] as string] as const)]);
  }

  /** When each would go out if it were made out on a day, a later one being seen from its first minute: by `mailKey`. */
  async foresee(wanted: readonly Wanted[], day: CalendarDate): Promise<ReadonlyMap<string, Date>> {
    const isToday = day === this.clock.today();
    const recipients = [...new Set(wanted.map(({ recipientId }) => recipientId))];
    const bags = isToday ? await this.mailings.postbags(recipients, addDays(day, -1)) : [];
    const postbags = new Map(bags.map((bag) => [bag.recipientId, bag]));
    const times = await this.timesOf(wanted);
    return new Map(
      wanted.map((one) => {
        const its = times(one.institutionId);
        const from = isToday ? this.clock.now() : instantAt(its.hours.zone, day, '00:00');
        return [mailKey(one), foreseen(one, from, its, postbags.get(one.recipientId))];
      }),
    );
  }

  /**
   * Every mail that is to be sent and may go out at this moment, of some shards or of all, also those whose job was lost. Each is looked at
   * when it is asked for, for it may be quiet there by then.
   */
  async *due(shards: ShardRange | null = null): AsyncGenerator<DueMail> {
    const now = this.clock.now();
    for (let after: DueMailing | null = null; ;) {
      const page: DueMailing[] = await this.mailings.due(now, shards, after, PAGE);
      const times = await this.timesOf(page);
      const momentAt = memoized(({ institutionId, minute }: Place) => momentIn(times(institutionId), minute));
      for (const { id, form, institutionId } of page) {
        const { day, isQuiet } = momentAt({
          institutionId,
          minute: Math.floor(this.clock.now().getTime() / MINUTE_MS),
        });
        if (form === 'STATUTORY' || !isQuiet) yield { id, day };
      }
      after = page.at(-1) ?? null;
      if (page.length < PAGE) return;
    }
  }

  /** How many mails have still to go out, now or later. */
  async countOpen(): Promise<number> {
    return this.mailings.countUnsettled();
  }

  /** After a downtime: everything open goes out as soon as it may, in one mail a person. Answers what went into what. */
  async gather(tx: Tx): Promise<Gathered[]> {
    await this.mailings.lockSorting(tx);
    return this.mailings.gather(tx, this.clock.now());
  }

  private timed(missing: readonly Wanted[], postbags: ReadonlyMap<string, Postbag>, times: TimesOf): NewMailing[] {
    const now = this.clock.now();
    const timeOf = memoized(({ institutionId, form, lastDigestOn }: Moment) =>
      mailTime(form, now, times(institutionId), lastDigestOn),
    );
    return missing.map(({ recipientId, institutionId, form }) => {
      const lastDigestOn = postbags.get(recipientId)?.lastDigestOn ?? null;
      const when = timeOf({ institutionId, form, lastDigestOn });
      return { recipientId, institutionId, form, ...when };
    });
  }

  private async timesOf(places: readonly { institutionId: string | null }[]): Promise<TimesOf> {
    const ids = [...new Set(places.flatMap(({ institutionId }) => institutionId ?? []))];
    const own = await this.workingDays.of(ids);
    const isElsewhere = places.some(({ institutionId }) => institutionId === null);
    const register = isElsewhere ? await this.workingDays.ofRegister() : null;
    return (institutionId) => (institutionId === null ? register : own.get(institutionId)) as WorkTimes;
  }
}

/** What belongs into one mail has one key. */
export function mailKey({ recipientId, form }: Pick<Wanted, 'recipientId' | 'form'>): string {
  return `${recipientId}/${form}`;
}

function openFor({ form }: Wanted, postbag: Postbag | undefined): string | null {
  return openIn(postbag, form)?.id ?? null;
}

function openIn(postbag: Postbag | undefined, form: MailingForm): Postbag['open'][number] | undefined {
  return postbag?.open.find((mailing) => mailing.form === form);
}

/** With the mail that is open for it, else as a new one. */
function foreseen({ form }: Wanted, from: Date, times: WorkTimes, postbag: Postbag | undefined): Date {
  const open = openIn(postbag, form);
  if (open === undefined) return mailTime(form, from, times, postbag?.lastDigestOn ?? null).sendAfter;
  const at = new Date(open.sendAfter);
  if (at > from) return at;
  return form === 'STATUTORY' ? from : allowedFrom(from, times.hours, times.calendar);
}

/** In quiet times nothing but a statutory cutoff goes out. Days and office hours begin and end on the minute, so what is said of one is true of all of it. */
function momentIn(
  { hours, calendar }: WorkTimes,
  minute: number,
): { readonly day: CalendarDate; readonly isQuiet: boolean } {
  const now = new Date(minute * MINUTE_MS);
  return { day: dayIn(hours.zone, now), isQuiet: allowedFrom(now, hours, calendar) > now };
}
