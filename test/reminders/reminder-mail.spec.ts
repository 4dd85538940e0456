import { Settings } from '../../src/config/settings.js';
import { calendarDate } from '../../src/domain/calendar-date.js';
import type { DeliveryRow } from '../../src/reminders/deliveries.repository.js';
import { ReminderMails } from '../../src/reminders/reminder-mail.js';

const DELIVERY: DeliveryRow = {
  id: '6f1c0000-0000-4000-8000-000000000001',
  sentAt: null,
  givenUpAt: null,
  isCancelled: false,
  dueOn: calendarDate('2022-12-21'),
  predicate: 'WBK',
  unitName: 'Balai Contoh (SIMULASI)',
  recipientName: 'Siti (SIMULASI)',
  recipientEmail: 'siti@test.example',
};

function mailOn(day: string, settings: Partial<Settings> = {}) {
  return new ReminderMails(Object.assign(new Settings(), settings)).compose(DELIVERY, calendarDate(day));
}

test('A reminder says it in Indonesian first: which unit, which predicate, which day', () => {
  const { to, subject, text } = mailOn('2022-12-07');
  expect(to).toBe('siti@test.example');
  expect(subject).toBe('Evaluasi ulang WBK Balai Contoh (SIMULASI): 14 hari lagi');
  const indonesian = text.indexOf(
    'Predikat WBK yang disandang Balai Contoh (SIMULASI) perlu dievaluasi ulang paling lambat 21 Desember 2022 (14 hari lagi).',
  );
  const english = text.indexOf('The WBK of Balai Contoh (SIMULASI) is to be re-evaluated by 2022-12-21 (in 14 days).');
  expect(indonesian).toBeGreaterThan(0);
  expect(english).toBeGreaterThan(indonesian);
});

test.each([
  ['2022-12-20', '1 hari lagi', 'tomorrow'],
  ['2022-12-21', 'jatuh tempo hari ini', 'today'],
  ['2022-12-22', 'lewat 1 hari', 'yesterday'],
  ['2022-12-24', 'lewat 3 hari', '3 days ago'],
])('On %s, late or not, it says "%s"', (day, indonesian, english) => {
  const { subject, text } = mailOn(day);
  expect(subject).toContain(indonesian);
  expect(text).toContain(`(${indonesian})`);
  expect(text).toContain(`(${english})`);
});

test('Whenever a delivery is sent, it has the same Message-ID, of our own host', () => {
  const ZI_PUBLIC_URL = 'https://zi.example.go.id/';
  expect(mailOn('2022-12-07').messageId).toBe(mailOn('2022-12-24').messageId);
  expect(mailOn('2022-12-07', { ZI_PUBLIC_URL }).messageId).toBe(`<reminder-${DELIVERY.id}@zi.example.go.id>`);
  expect(mailOn('2022-12-07', { ZI_PUBLIC_URL }).text).toContain(ZI_PUBLIC_URL);
});
