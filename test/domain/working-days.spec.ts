import fc from 'fast-check';
import { addDays, calendarDate, dayIn } from '../../src/domain/calendar-date.js';
import {
  allowedFrom,
  DEFAULT_OFFICE_HOURS,
  INDONESIAN_ZONES,
  instantAt,
  isQuietTime,
  isWorkingDay,
  type OfficeHours,
  weekdayOf,
  type WorkCalendar,
  workingDayFrom,
  workingDayUpTo,
} from '../../src/domain/working-days.js';

const day = calendarDate;
const FIRST = day('2026-01-01');

const anyDay = fc.nat(59).map((days) => addDays(FIRST, days));
const anyTime = fc
  .tuple(fc.nat(23), fc.constantFrom(0, 1, 15, 30, 59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const anyHours: fc.Arbitrary<OfficeHours> = fc.record({
  zone: fc.constantFrom(...INDONESIAN_ZONES),
  digestAt: anyTime,
  quietFrom: fc.oneof(anyTime, fc.constant('00:00')),
  quietUntil: fc.oneof(anyTime, fc.constant('00:00')),
  weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
});
/** At most seven, so that even one day of work a week leaves one in sixty. */
const anyHolidays = fc.uniqueArray(anyDay, { maxLength: 7 }).map((days) => new Set(days));
const anyOffice = fc
  .tuple(anyHours, anyHolidays)
  .map(([hours, holidays]) => ({ hours, calendar: { holidays, weekend: hours.weekend } }));
const anyInstant = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2026-03-02T00:00:00Z'),
  noInvalidDate: true,
});

/** What the wall clock of a zone shows, by its formatter alone. */
function timeIn(zone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(instant);
}

function minutes(time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}

/** Quiet times as people would say them: so many minutes after they began, and not over yet. */
function isQuiet(instant: Date, { zone, quietFrom, quietUntil }: OfficeHours, calendar: WorkCalendar): boolean {
  const since = (time: string) => (minutes(time) - minutes(quietFrom) + 1440) % 1440;
  return !isWorkingDay(dayIn(zone, instant), calendar) || since(timeIn(zone, instant)) < since(quietUntil);
}

// 2026-03-02 is a Monday, 2026-03-19 a Thursday, Nyepi.
const CALENDAR: WorkCalendar = { holidays: new Set([day('2026-03-19')]), weekend: [6, 7] };

describe('Days of work', () => {
  test.each([
    ['2026-03-02', 1],
    ['2026-03-07', 6],
    ['2026-03-08', 7],
    ['2024-02-29', 4],
  ])('%s is day %d of the week', (text, weekday) => {
    expect(weekdayOf(day(text))).toBe(weekday);
  });

  test.each([
    ['2026-03-18', '2026-03-18', '2026-03-18'],
    ['2026-03-19', '2026-03-20', '2026-03-18'],
    ['2026-03-21', '2026-03-23', '2026-03-20'],
    ['2026-03-22', '2026-03-23', '2026-03-20'],
  ])('from %s the next is %s and the last %s', (text, next, last) => {
    expect([workingDayFrom(day(text), CALENDAR), workingDayUpTo(day(text), CALENDAR)]).toEqual([next, last]);
  });

  test('are found nearest, in both directions', () => {
    fc.assert(
      fc.property(anyDay, anyOffice, (from, { calendar }) => {
        const [next, last] = [workingDayFrom(from, calendar), workingDayUpTo(from, calendar)];
        expect(isWorkingDay(next, calendar)).toBe(true);
        expect(last <= from && from <= next).toBe(true);
        for (let between = addDays(last, 1); between < next; between = addDays(between, 1))
          expect(isWorkingDay(between, calendar) && between !== from).toBe(false);
      }),
    );
  });

  test('are not looked for without end: where all is rest, a day counts as its own', () => {
    const holidays = new Set(Array.from({ length: 366 }, (_, days) => addDays(FIRST, days)));
    const middle = day('2026-07-01');
    expect(workingDayFrom(middle, { holidays, weekend: [] })).toBe(middle);
    expect(workingDayUpTo(middle, { holidays: new Set(), weekend: [1, 2, 3, 4, 5, 6, 7] })).toBe(middle);
    const noon = instantAt('Asia/Jakarta', middle, '12:00');
    expect(allowedFrom(noon, DEFAULT_OFFICE_HOURS, { holidays, weekend: [] })).toEqual(noon);
  });
});

describe('The wall clock', () => {
  test.each([
    ['Asia/Jakarta', '2026-03-02T00:30:00.000Z'],
    ['Asia/Pontianak', '2026-03-02T00:30:00.000Z'],
    ['Asia/Makassar', '2026-03-01T23:30:00.000Z'],
    ['Asia/Jayapura', '2026-03-01T22:30:00.000Z'],
    ['Asia/Kathmandu', '2026-03-02T01:45:00.000Z'],
    ['America/St_Johns', '2026-03-02T11:00:00.000Z'],
    ['UTC', '2026-03-02T07:30:00.000Z'],
  ])('of %s shows 07:30 on 2 March 2026 at %s', (zone, instant) => {
    expect(instantAt(zone, day('2026-03-02'), '07:30').toISOString()).toBe(instant);
  });

  test('is right on the day on which summer time begins or ends', () => {
    const inAmsterdam = (text: string, time: string) => instantAt('Europe/Amsterdam', day(text), time).toISOString();
    expect(inAmsterdam('2026-03-29', '01:30')).toBe('2026-03-29T00:30:00.000Z');
    expect(inAmsterdam('2026-03-29', '03:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(inAmsterdam('2026-10-25', '01:30')).toBe('2026-10-24T23:30:00.000Z');
    expect(inAmsterdam('2026-10-25', '03:30')).toBe('2026-10-25T02:30:00.000Z');
  });

  test('shows in every zone of the country what was asked for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...INDONESIAN_ZONES), anyDay, anyTime, (zone, asked, time) => {
        const instant = instantAt(zone, asked, time);
        expect([dayIn(zone, instant), timeIn(zone, instant)]).toEqual([asked, time]);
      }),
    );
  });
});

describe('Quiet hours', () => {
  test.each([
    ['18:00', '07:00', '18:00', true],
    ['18:00', '07:00', '23:59', true],
    ['18:00', '07:00', '06:59', true],
    ['18:00', '07:00', '07:00', false],
    ['18:00', '07:00', '17:59', false],
    ['12:00', '13:00', '12:30', true],
    ['12:00', '13:00', '13:00', false],
    ['12:00', '13:00', '11:59', false],
    ['18:00', '00:00', '23:59', true],
    ['18:00', '00:00', '00:00', false],
    ['08:00', '08:00', '08:00', false],
  ])('from %s until %s: at %s it is quiet: %s', (quietFrom, quietUntil, time, quiet) => {
    expect(isQuietTime(time, { ...DEFAULT_OFFICE_HOURS, quietFrom, quietUntil })).toBe(quiet);
  });

  test('do not begin at the digest of the default', () => {
    expect(isQuietTime(DEFAULT_OFFICE_HOURS.digestAt, DEFAULT_OFFICE_HOURS)).toBe(false);
  });
});

describe('What may be sent', () => {
  const sent = (instant: string, hours: Partial<OfficeHours> = {}) =>
    allowedFrom(new Date(instant), { ...DEFAULT_OFFICE_HOURS, ...hours }, CALENDAR).toISOString();

  test('in the hours of work goes at once', () => {
    expect(sent('2026-03-02T02:00:00Z')).toBe('2026-03-02T02:00:00.000Z');
    expect(sent('2026-03-02T10:59:59.999Z')).toBe('2026-03-02T10:59:59.999Z');
  });

  test('at night waits for the morning', () => {
    expect(sent('2026-03-02T11:00:00Z')).toBe('2026-03-03T00:00:00.000Z');
    expect(sent('2026-03-02T23:00:00Z')).toBe('2026-03-03T00:00:00.000Z');
  });

  test('on the eve of a weekend or a holiday waits for the morning after it', () => {
    expect(sent('2026-03-06T11:00:00Z')).toBe('2026-03-09T00:00:00.000Z');
    expect(sent('2026-03-07T05:00:00Z')).toBe('2026-03-09T00:00:00.000Z');
    expect(sent('2026-03-18T12:00:00Z')).toBe('2026-03-20T00:00:00.000Z');
  });

  test('waits two hours less in Jayapura, where the morning is earlier', () => {
    expect(sent('2026-03-02T12:00:00Z', { zone: 'Asia/Jayapura' })).toBe('2026-03-02T22:00:00.000Z');
  });

  test('waits for the end of quiet hours within a day, also after a weekend that ends in them', () => {
    const noon = { quietFrom: '12:00', quietUntil: '13:00' };
    expect(sent('2026-03-02T05:30:00Z', noon)).toBe('2026-03-02T06:00:00.000Z');
    expect(sent('2026-03-02T16:00:00Z', noon)).toBe('2026-03-02T16:00:00.000Z');
    expect(sent('2026-03-07T05:00:00Z', noon)).toBe('2026-03-08T17:00:00.000Z');
    const night = { quietFrom: '00:00', quietUntil: '06:00' };
    expect(sent('2026-03-07T05:00:00Z', night)).toBe('2026-03-08T23:00:00.000Z');
  });

  test('goes at any hour of a day of work without quiet hours', () => {
    const never = { quietFrom: '00:00', quietUntil: '00:00' };
    expect(sent('2026-03-02T20:00:00Z', never)).toBe('2026-03-02T20:00:00.000Z');
    expect(sent('2026-03-07T05:00:00Z', never)).toBe('2026-03-08T17:00:00.000Z');
  });

  test('goes never in quiet times, never earlier than asked, and as soon as may be', () => {
    fc.assert(
      fc.property(anyInstant, anyOffice, fc.double({ min: 0, max: 1, noNaN: true }), (instant, office, share) => {
        const { hours, calendar } = office;
        const allowed = allowedFrom(instant, hours, calendar);
        const wait = allowed.getTime() - instant.getTime();
        expect(isQuiet(allowed, hours, calendar)).toBe(false);
        expect(wait).toBeGreaterThanOrEqual(0);
        const within = new Date(instant.getTime() + Math.floor(wait * share));
        expect(within < allowed && !isQuiet(within, hours, calendar)).toBe(false);
        expect(wait > 0 && !isQuiet(new Date(allowed.getTime() - 1), hours, calendar)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('goes when it was told that it may', () => {
    fc.assert(
      fc.property(anyInstant, anyOffice, (instant, { hours, calendar }) => {
        const allowed = allowedFrom(instant, hours, calendar);
        expect(allowedFrom(allowed, hours, calendar)).toEqual(allowed);
      }),
    );
  });
});
