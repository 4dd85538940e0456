import { calendarText, type PublishedCalendar, sequenceOf } from '../../src/calendar-feeds/calendar-text.js';
import { calendarDate } from '../../src/domain/calendar-date.js';
import { REMINDER_KINDS, type ReminderKind } from '../../src/domain/reminder-kind.js';
import type { DutyDeadline } from '../../src/reminders/duty-deadline.js';
import { read } from './calendars.js';

const SUBJECT = '0f0e7f3e-5c54-4a5c-9d6f-0d8a4f1b2c3d';
const ASSESSMENT = '1a0e7f3e-5c54-4a5c-9d6f-0d8a4f1b2c3d';
const UNIT = '2b0e7f3e-5c54-4a5c-9d6f-0d8a4f1b2c3d';
const SITE = 'https://zi.example.go.id:8443';
const SOURCE = `${SITE}/calendar/${'A'.repeat(43)}.ics`;

/** Everything that any kind of deadline may carry, personal or not. */
const FACTS = {
  predicate: 'WBK',
  stage: 'PROPOSAL',
  year: 2026,
  layer: 'TPI',
  item: 'A.I.1.i.a',
  title: 'Surat Keputusan Rahasia',
  accountId: '3c0e7f3e-5c54-4a5c-9d6f-0d8a4f1b2c3d',
} as const;

function deadline(given: Partial<DutyDeadline> = {}): DutyDeadline {
  return {
    id: '4d0e7f3e-5c54-4a5c-9d6f-0d8a4f1b2c3d',
    kind: 'REEVALUATION',
    subjectId: SUBJECT,
    workUnitId: UNIT,
    assessmentId: ASSESSMENT,
    dueOn: calendarDate('2026-12-31'),
    version: 1,
    facts: FACTS,
    setAt: new Date('2026-03-02T02:00:00Z'),
    closedAt: null,
    unitName: 'Balai Contoh',
    institutionId: UNIT,
    escalation: 0,
    ...given,
  };
}

function textOf(deadlines: readonly DutyDeadline[], given: Partial<PublishedCalendar> = {}): string {
  const calendar = {
    unitName: null,
    language: 'id',
    deadlines,
    site: SITE,
    source: SOURCE,
    isSimulation: false,
  } as const;
  return calendarText({ ...calendar, ...given });
}

const only = (given: Partial<DutyDeadline> = {}, calendar: Partial<PublishedCalendar> = {}) =>
  read(textOf([deadline(given)], calendar)).events[0];

const NAMES = [
  'Balai A, B; C \\ D: "E"',
  'Dua\nbaris\r\ndan\tlagi \u0007\u007f',
  `Balai ${'é'.repeat(80)}`,
  `Balai x${'é'.repeat(80)}`,
  '🏢'.repeat(60),
  `a${'🏢'.repeat(60)}`,
  `ab${'縣'.repeat(60)}`,
  'x'.repeat(300),
  'Balai\nBEGIN:VALARM\r\nEND:VEVENT',
];
const clean = (name: string) => name.replaceAll(/\p{Cc}+/gu, ' ').trim();

describe('A calendar', () => {
  it('tells programs what it is called, where it comes from and how often to come', () => {
    const { calendar } = read(textOf([deadline()], { unitName: 'Balai Contoh' }));
    const told = Object.fromEntries(
      calendar.getAllProperties().map((each) => [each.name, String(each.getFirstValue())]),
    );
    expect(told).toEqual({
      version: '2.0',
      prodid: '-//zona-integritas//deadlines//ID',
      method: 'PUBLISH',
      color: 'steelblue',
      'x-apple-calendar-color': '#4682B4',
      name: 'Zona Integritas - Balai Contoh',
      'x-wr-calname': 'Zona Integritas - Balai Contoh',
      source: SOURCE,
      'refresh-interval': 'PT12H',
      'x-published-ttl': 'PT12H',
    });
  });

  it('has its own properties before its events, as RFC 5545 orders them', () => {
    const lines = textOf([deadline(), deadline()]).split('\r\n');
    const first = lines.indexOf('BEGIN:VEVENT');
    const last = lines.lastIndexOf('END:VEVENT');
    expect(first).toBeGreaterThan(lines.indexOf('COLOR:steelblue'));
    expect(lines.slice(last + 1)).toEqual(['END:VCALENDAR', '']);
  });

  it.each(NAMES)('is read as it was meant where a unit is called %j', (unitName) => {
    const text = textOf([deadline({ unitName })], { unitName });
    const { calendar, events } = read(text);
    expect(events).toHaveLength(1);
    expect(events[0]?.summary).toBe(`Evaluasi ulang WBK - ${clean(unitName)}`);
    // A TEXT of RFC 7986, which the parser does not know and leaves as it stands.
    const name = String(calendar.getFirstPropertyValue('name')).replaceAll(/\\([\\;,])/g, '$1');
    expect(name).toBe(`Zona Integritas - ${clean(unitName)}`);
    expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vevent']);
  });

  it.each(NAMES)('has lines of at most 75 octets that end in CRLF and split no character: %j', (unitName) => {
    const bytes = Buffer.from(textOf([deadline({ unitName })], { unitName }));
    const lines = bytes.toString('latin1').split('\r\n');
    expect(lines.pop()).toBe('');
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/);
      const characters = Buffer.from(line, 'latin1');
      expect(Buffer.from(characters.toString('utf8')).equals(characters)).toBe(true);
    }
  });

  it('is the same bytes for the same deadlines, whenever and wherever it is made', async () => {
    const first = textOf([deadline()]);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(textOf([deadline()])).toBe(first);
    expect(first).toContain('DTSTAMP:20260302T020000Z\r\n');
  });

  it('says of made-up data that it is', () => {
    const { calendar, events } = read(textOf([deadline()], { isSimulation: true }));
    expect(calendar.getFirstPropertyValue('name')).toBe('SIMULASI Zona Integritas');
    expect(events[0]?.summary).toBe('SIMULASI Evaluasi ulang WBK - Balai Contoh');
  });
});

describe('An event', () => {
  it('is a whole day that keeps nobody busy and wakes nobody', () => {
    const { calendar, events } = read(textOf([deadline()]));
    const event = calendar.getFirstSubcomponent('vevent');
    expect(events[0]).toMatchObject({ start: '2026-12-31', end: '2027-01-01', status: 'CONFIRMED' });
    const told = ['transp', 'class', 'x-microsoft-cdo-busystatus', 'last-modified'].map((name) =>
      String(event?.getFirstPropertyValue(name)),
    );
    expect(told).toEqual(['TRANSPARENT', 'CONFIDENTIAL', 'FREE', '2026-03-02T02:00:00Z']);
    expect(event?.getAllSubcomponents()).toEqual([]);
  });

  it('has an id of its kind, subject and host, whatever happens to it', () => {
    const uid = `reevaluation-${SUBJECT}@zi.example.go.id`;
    expect(only()?.uid).toBe(uid);
    expect(only({ version: 7, dueOn: calendarDate('2027-01-01'), closedAt: new Date() })?.uid).toBe(uid);
    expect(only({}, { language: 'en' })?.uid).toBe(uid);
  });

  it('counts up when its day changes, when it is closed and when it is opened again', () => {
    const closedAt = new Date('2026-05-01T02:00:00Z');
    const life = [1, 2, 3].flatMap((version) => [null, closedAt].map((at) => sequenceOf({ version, closedAt: at })));
    expect(life).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('that is closed is cancelled, at the moment it was closed', () => {
    const text = textOf([deadline({ closedAt: new Date('2026-05-01T02:00:00Z') })]);
    expect(read(text).events[0]).toMatchObject({ status: 'CANCELLED', sequence: 1, start: '2026-12-31' });
    expect(text).toContain('LAST-MODIFIED:20260501T020000Z');
  });

  it.each<[ReminderKind, string, string]>([
    ['REEVALUATION', 'Evaluasi ulang WBK', `/predikat/${SUBJECT}`],
    ['STAGE_WINDOW', 'Batas akhir pengusulan 2026', `/asesmen/${SUBJECT}`],
    ['OBJECTION', 'Batas akhir sanggah 2026', `/asesmen/${SUBJECT}`],
    ['FOLLOW_UP', 'Tindak lanjut temuan TPI A.I.1.i.a', `/asesmen/${ASSESSMENT}/tindak-lanjut`],
    ['EVIDENCE_EXPIRY', 'Data dukung habis masa berlakunya', `/bukti/${SUBJECT}`],
    ['BOUNCING_ADDRESS', 'Sebuah alamat surel selalu ditolak', `/unit/${UNIT}`],
  ])('of %s says what is due and leads to where it is done', (kind, title, path) => {
    const event = only({ kind });
    expect(event).toMatchObject({ summary: `${title} - Balai Contoh`, url: `${SITE}${path}` });
    expect(event?.description).toMatch(/^[A-Z][^\n]+\.\nhttps:/);
    expect(event?.description.endsWith(`\n${SITE}${path}`)).toBe(true);
  });

  it.each(REMINDER_KINDS)('of %s names nobody and no evidence, in either language', (kind) => {
    for (const language of ['id', 'en'] as const) {
      const text = textOf([deadline({ kind })], { language }).replaceAll('\r\n ', '');
      expect(text).not.toContain(FACTS.title);
      expect(text).not.toContain(FACTS.accountId);
      expect(text).not.toMatch(/undefined|null/);
      expect(text).toMatch(/\r\nCATEGORIES:[A-Z]/);
    }
  });

  it('is in the language of its reader', () => {
    expect(only({}, { language: 'en' })?.summary).toBe('Re-evaluation of the WBK - Balai Contoh');
  });
});
