import type { CalendarDate } from '../domain/calendar-date.js';
import type { MailingForm } from '../domain/mailing-form.js';
import type { DutyHolder } from './duty-holders.js';
import type { CancelReason } from './reminder.entity.js';
import type { DueRow } from './reminders.repository.js';

/** A step of a ladder, as far as a forecast tells of it. */
export type ForecastStep = Omit<DueRow, 'repeatDays'>;

/** In which kind of mail, and when that goes out. */
export interface MailForecast {
  readonly form: MailingForm;
  readonly at: Date;
}

/** One reminder that one person would get. */
export interface ForecastEntry {
  readonly recipientId: string;
  readonly name: string;
  readonly email: string;
  readonly heldAs: DutyHolder;
  readonly reminder: ForecastStep;
  readonly isInInbox: boolean;
  /** null: not by mail, because the person switched it off. */
  readonly mail: MailForecast | null;
  /** It stands in the inbox already, and its mail has still to go out. */
  readonly isMadeOut: boolean;
}

/** Why a step of that day does not go out on it. */
export type HeldBackReason = CancelReason | 'quiet-day' | 'made-out-before' | 'nobody';

export interface HeldBack {
  readonly reminder: ForecastStep;
  readonly because: HeldBackReason;
  /** On which day it goes out instead; null for never. */
  readonly goesOutOn: CalendarDate | null;
}

/** A reminder that systems of an institution would be told of. */
export interface ForecastEvent {
  readonly reminder: ForecastStep;
  /** Of the webhooks that listen. */
  readonly hosts: readonly string[];
}

export interface Forecast {
  readonly on: CalendarDate;
  readonly entries: readonly ForecastEntry[];
  readonly events: readonly ForecastEvent[];
  readonly heldBack: readonly HeldBack[];
}
