import ICAL from 'ical.js';

/** One event as a calendar program reads it. */
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  readonly status: string;
  /** First day, and the day after the last. */
  readonly start: string;
  readonly end: string;
}

/** Reads a calendar with a parser that is not ours. Throws on anything it cannot read. */
export function read(text: string): { readonly calendar: ICAL.Component; readonly events: readonly ReadEvent[] } {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map(eventOf) };
}

function eventOf(component: ICAL.Component): ReadEvent {
  const { uid, sequence, summary, description, startDate, endDate } = new ICAL.Event(component);
  const [url, status] = ['url', 'status'].map((name) => String(component.getFirstPropertyValue(name)));
  return {
    uid,
    sequence,
    summary,
    description,
    url: url ?? '',
    status: status ?? '',
    start: startDate.toString(),
    end: endDate.toString(),
  };
}
