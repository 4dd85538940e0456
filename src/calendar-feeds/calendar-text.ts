import ical, {
  escape,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Language } from '../common/in-words.js';
import { addDays } from '../domain/calendar-date.js';
import type { DutyDeadline } from '../reminders/duty-deadline.js';
import { placeOf } from '../reminders/reminder-place.js';
import { actionFor, categoryOf, titleOf } from './calendar-words.js';

const REFRESH_SECONDS = 12 * 60 * 60;
/** The same colour twice: by name for RFC 7986, by number for Apple. */
const COLOR = { name: 'steelblue', number: '#4682B4' };

/** A calendar before it is text. */
export interface PublishedCalendar {
  /** null for a person's own. */
  readonly unitName: string | null;
  readonly language: Language;
  readonly deadlines: readonly DutyDeadline[];
  /** Address of the product, without a slash at the end. */
  readonly site: string;
  /** Where this calendar is fetched. */
  readonly source: string;
  /** Whether the data is made up; the name and every event say so. */
  readonly isSimulation: boolean;
}

/**
 * A calendar as programs fetch it (RFC 5545, RFC 7986). The same deadlines give the same bytes at any time: nothing in it is of
 * the moment at which it is fetched.
 */
export function calendarText(calendar: PublishedCalendar): string {
  const made = ical({
    prodId: { company: 'zona-integritas', product: 'deadlines', language: calendar.language.toUpperCase() },
    name: escape(nameOf(calendar), false),
    method: ICalCalendarMethod.PUBLISH,
    source: calendar.source,
    ttl: REFRESH_SECONDS,
    color: COLOR.number,
  });
  for (const deadline of calendar.deadlines) made.createEvent(eventOf(deadline, calendar));
  return linesOf(made);
}

/**
 * Counts up with everything that happens to a deadline, and never down: being set is an even number, being closed the odd one
 * after it, being set again the next even one.
 */
export function sequenceOf({ version, closedAt }: Pick<DutyDeadline, 'version' | 'closedAt'>): number {
  return 2 * version - 2 + (closedAt === null ? 0 : 1);
}

function nameOf({ unitName, isSimulation }: PublishedCalendar): string {
  return `${markOf(isSimulation)}Zona Integritas${unitName === null ? '' : ` - ${onOneLine(unitName)}`}`;
}

function eventOf(deadline: DutyDeadline, { language, site, isSimulation }: PublishedCalendar): ICalEventData {
  const { kind, subjectId, dueOn, setAt, closedAt, unitName } = deadline;
  const url = `${site}${placeOf(deadline)}`;
  return {
    id: `${kind.toLowerCase()}-${subjectId}@${new URL(site).hostname}`,
    sequence: sequenceOf(deadline),
    stamp: closedAt ?? setAt,
    lastModified: closedAt ?? setAt,
    allDay: true,
    start: dueOn,
    end: addDays(dueOn, 1),
    summary: `${markOf(isSimulation)}${titleOf(deadline, language)} - ${onOneLine(unitName)}`,
    description: `${actionFor(kind, language)}\n${url}`,
    url,
    categories: [{ name: categoryOf(kind, language) }],
    status: closedAt === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    class: ICalEventClass.CONFIDENTIAL,
    // A last day keeps nobody busy.
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
  };
}

/** What the generator leaves out: the colour of RFC 7986 among the calendar's own properties, and the end of the last line. */
function linesOf(made: ICalCalendar): string {
  const method = 'METHOD:PUBLISH\r\n';
  return `${made.toString().replace(method, `${method}COLOR:${COLOR.name}\r\n`)}\r\n`;
}

function markOf(isSimulation: boolean): string {
  return isSimulation ? 'SIMULASI ' : '';
}

/** A name is one line, and RFC 5545 knows no other control characters either. */
function onOneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').trim();
}
