import type { Stage } from '../domain/lifecycle.js';
import { calendarDate, type CalendarDate } from '../domain/calendar-date.js';

type WindowedStage = Exclude<Stage, 'CONCLUDED'>;

/** First and last day of each stage in the year of its cycle. */
const DAYS: Readonly<Record<WindowedStage, readonly [opens: string, closes: string]>> = {
  SELF_ASSESSMENT: ['02-01', '04-30'],
  INTERNAL_EVALUATION: ['05-01', '06-15'],
  PROPOSAL: ['06-16', '07-15'],
  ADMIN_SCREENING: ['07-16', '07-31'],
  OBJECTION: ['08-01', '08-14'],
  DESK_EVALUATION: ['08-15', '10-15'],
  FIELD_VERIFICATION: ['10-16', '11-10'],
  PANEL: ['11-11', '11-25'],
  DETERMINATION: ['11-26', '12-21'],
};

export interface Window {
  readonly stage: WindowedStage;
  readonly opensOn: CalendarDate;
  readonly closesOn: CalendarDate;
}

export function windowsOf(year: number): Window[] {
  return Object.entries(DAYS).map(([stage, days]) => {
    const [opensOn, closesOn] = days.map((day) => calendarDate(`${year}-${day}`)) as [CalendarDate, CalendarDate];
    return { stage: stage as WindowedStage, opensOn, closesOn };
  });
}

export function windowOf(year: number, stage: WindowedStage): Window {
  return windowsOf(year).find((window) => window.stage === stage) as Window;
}

/** A moment of a window: when the share of its work is done, 0..1. At 09:00 in Jakarta of the first day, when none is. */
export function momentIn({ opensOn, closesOn }: Pick<Window, 'opensOn' | 'closesOn'>, share: number): Date {
  const [from, to] = [opensOn, closesOn].map((day) => Date.parse(`${day}T02:00:00Z`)) as [number, number];
  return new Date(Math.floor(from + (to - from) * share));
}
