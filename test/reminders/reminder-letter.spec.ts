import { LANGUAGES } from '../../src/common/in-words.js';
import { addDays, calendarDate } from '../../src/domain/calendar-date.js';
import { REMINDER_KINDS } from '../../src/domain/reminder-kind.js';
import { letterHtml } from '../../src/reminders/letter-html.js';
import { letterText } from '../../src/reminders/letter-text.js';
import { type LetterNotice, type ReminderLetter, wordLetter } from '../../src/reminders/reminder-letter.js';

const TODAY = calendarDate('2022-12-07');
const NOTICE: LetterNotice = {
  id: '6f1c0000-0000-4000-8000-000000000001',
  deadlineId: '6f1c0000-0000-4000-8000-000000000002',
  stepDays: 14,
  escalation: 0,
  overridesQuiet: false,
  kind: 'REEVALUATION',
  subjectId: '6f1c0000-0000-4000-8000-000000000003',
  assessmentId: null,
  workUnitId: '6f1c0000-0000-4000-8000-000000000004',
  dueOn: calendarDate('2022-12-21'),
  facts: { predicate: 'WBK' },
  unitName: 'Balai Contoh (SIMULASI)',
  institutionId: '6f1c0000-0000-4000-8000-000000000005',
  heldAs: 'UNIT_COORDINATOR',
  personName: null,
};
const LETTER: ReminderLetter = {
  name: 'Siti (SIMULASI)',
  language: 'id',
  today: TODAY,
  notices: [NOTICE],
  earlier: [],
  site: 'https://zi.example.go.id',
  unsubscribeUrl: null,
};

const worded = (told: Partial<ReminderLetter> = {}) => wordLetter({ ...LETTER, ...told });
const text = (told: Partial<ReminderLetter> = {}) => letterText(worded(told));
const html = (told: Partial<ReminderLetter> = {}) => letterHtml(worded(told));
/** As many things due, each a day later than the one before. */
const several = (count: number, told: Partial<LetterNotice> = {}): LetterNotice[] =>
  Array.from({ length: count }, (_, place) => ({
    ...NOTICE,
    ...told,
    id: `id-${place}`,
    dueOn: addDays(TODAY, place),
  }));

describe('A letter about one thing', () => {
  test('says in its subject what, where and how long, in the language of its reader', () => {
    expect(worded().subject).toBe('Evaluasi ulang WBK Balai Contoh (SIMULASI): 14 hari lagi');
    expect(worded({ language: 'en' }).subject).toBe('Re-evaluation of the WBK Balai Contoh (SIMULASI): in 14 days');
  });

  test('says on which day it is due, what to do and where', () => {
    expect(text().split('\n')).toEqual([
      'Yth. Siti (SIMULASI),',
      '',
      'Pengingat Zona Integritas, 7 Desember 2022, untuk Anda sebagai koordinator unit.',
      '',
      'Balai Contoh (SIMULASI)',
      '- Evaluasi ulang WBK: 21 Desember 2022 (14 hari lagi)',
      '  Mulai atau lanjutkan penilaian mandiri untuk evaluasi ulang.',
      `  https://zi.example.go.id/predikat/${NOTICE.subjectId}`,
      '',
      'Lihat semua di kotak masuk: https://zi.example.go.id/notifikasi',
      'Atur cara Anda diingatkan: https://zi.example.go.id/preferensi',
      'Pengingat tugas tidak dapat dimatikan, hanya dipindahkan ke ringkasan harian.',
      '',
      'Zona Integritas',
    ]);
    expect(text({ language: 'en' })).toContain('- Re-evaluation of the WBK: 21 December 2022 (in 14 days)');
  });

  test.each([
    ['2022-12-20', '1 hari lagi', 'tomorrow'],
    ['2022-12-21', 'jatuh tempo hari ini', 'due today'],
    ['2022-12-22', 'lewat 1 hari', '1 day overdue'],
    ['2022-12-24', 'lewat 3 hari', '3 days overdue'],
  ])('on %s, late or not, says "%s"', (day, indonesian, english) => {
    const today = calendarDate(day);
    expect(worded({ today }).subject).toContain(`: ${indonesian}`);
    expect(text({ today })).toContain(`(${indonesian})`);
    expect(text({ today, language: 'en' })).toContain(`(${english})`);
  });

  test.each(LANGUAGES)('of every kind has words for all it says, in %s', (language) => {
    const facts = { ...NOTICE.facts, stage: 'PANEL', year: 2022, layer: 'TPN', areaNo: 3, title: 'SK tim' } as const;
    for (const kind of REMINDER_KINDS) {
      const said = text({ language, notices: [{ ...NOTICE, kind, facts, assessmentId: 'a', personName: 'Budi' }] });
      expect(said).not.toMatch(/undefined|null|NaN/);
    }
  });

  test('says the same in HTML as in text', () => {
    const told = {
      earlier: [{ deadlineId: NOTICE.deadlineId, sentOn: calendarDate('2022-12-01'), holders: ['UNIT_HEAD'] }],
    } as const;
    const notices = [{ ...NOTICE, escalation: 1 as const, overridesQuiet: true }];
    const shown = html({ ...told, notices, unsubscribeUrl: 'https://zi.example.go.id/unsubscribe/t' });
    const { groups, words } = worded({ ...told, notices });
    const { title, due, action, earlier, url } = groups[0]!.items[0]!;
    for (const said of [title, due, action, earlier, url, words.statutoryNote, words.unsubscribe, words.duty])
      expect(shown).toContain(said);
    expect(shown).toMatch(/^<!doctype html>\n<html lang="id">/);
  });
});

describe('A letter about several things', () => {
  const other = { ...NOTICE, workUnitId: 'other', unitName: 'Kantor Lain (SIMULASI)' };

  test('says as what its reader gets it, each once', () => {
    const notices = [NOTICE, { ...other, heldAs: 'UNIT_HEAD' as const }, { ...other, id: 'third' }];
    expect(text({ notices })).toContain('untuk Anda sebagai koordinator unit, pimpinan unit.');
    expect(html({ notices, language: 'en' })).toContain('for you as unit coordinator, unit head.');
  });

  test('counts them in its subject, and how many are overdue', () => {
    expect(worded({ notices: several(3) }).subject).toBe('Zona Integritas: 3 pengingat');
    const today = addDays(TODAY, 2);
    expect(worded({ notices: several(3), today }).subject).toBe('Zona Integritas: 3 pengingat, 2 lewat waktu');
    expect(worded({ notices: several(3), today, language: 'en' }).subject).toBe(
      'Zona Integritas: 3 reminders, 2 overdue',
    );
  });

  test('groups them by unit, what is due first standing first', () => {
    const [first, second, third] = several(3);
    const notices = [third!, { ...other, id: 'x', dueOn: second!.dueOn }, first!];
    expect(worded({ notices }).groups.map(({ unitName, items }) => [unitName, items.map(({ due }) => due)])).toEqual([
      [NOTICE.unitName, ['7 Desember 2022 (jatuh tempo hari ini)', '9 Desember 2022 (2 hari lagi)']],
      [other.unitName, ['8 Desember 2022 (1 hari lagi)']],
    ]);
  });

  test('shows sixty, and says how many more the inbox has', () => {
    const { groups, leftOut } = worded({ notices: several(63) });
    expect([groups[0]!.items.length, leftOut]).toEqual([60, 3]);
    expect(text({ notices: several(63) })).toContain('dan 3 lagi: https://zi.example.go.id/notifikasi');
    expect(html({ notices: several(63) })).toContain('dan 3 lagi');
    expect(text({ notices: several(60) })).not.toContain('lagi: https');
    expect(worded({ notices: several(63) }).subject).toContain('63 pengingat');
  });

  test('tells units of one name apart', () => {
    const twin = { ...NOTICE, id: 'x', workUnitId: 'twin' };
    expect(worded({ notices: [NOTICE, twin] }).groups).toHaveLength(2);
  });
});

describe('An escalation', () => {
  const earlier = [
    { deadlineId: NOTICE.deadlineId, sentOn: calendarDate('2022-12-01'), holders: ['UNIT_COORDINATOR'] },
    { deadlineId: NOTICE.deadlineId, sentOn: calendarDate('2022-12-05'), holders: ['UNIT_COORDINATOR', 'UNIT_HEAD'] },
    { deadlineId: 'of another', sentOn: calendarDate('2022-12-02'), holders: ['TPI_LEAD'] },
    { deadlineId: NOTICE.deadlineId, sentOn: TODAY, holders: ['TPI_LEAD'] },
  ] as const;
  const notices = [{ ...NOTICE, escalation: 2 as const, dueOn: calendarDate('2022-11-30') }];

  test('names what was said before its day about the same, when and to whom', () => {
    expect(text({ notices, earlier })).toContain(
      'Sudah diingatkan: 1 Desember 2022 (koordinator unit); 5 Desember 2022 (koordinator unit, pimpinan unit).\n',
    );
    expect(text({ notices, earlier, language: 'en' })).toContain(
      'Reminded before: 1 December 2022 (unit coordinator); 5 December 2022 (unit coordinator, unit head).\n',
    );
  });

  test('is the only one that names it', () => {
    expect(text({ earlier })).not.toContain('Sudah diingatkan');
    expect(text({ notices })).not.toContain('Sudah diingatkan');
  });
});

test('A statutory cutoff is marked, and says why the letter comes in quiet times', () => {
  const notices = [...several(2), { ...NOTICE, overridesQuiet: true }];
  expect(worded({ notices }).subject).toBe('[Batas hukum] Zona Integritas: 3 pengingat');
  expect(worded({ notices, language: 'en' }).subject).toMatch(/^\[Statutory cutoff\] /);
  expect(text({ notices })).toContain('juga dikirim di luar jam dan hari kerja');
  expect(html({ notices })).toContain('juga dikirim di luar jam dan hari kerja');
  expect(worded().subject).not.toContain('[');
});

test('Only a letter with a way out of its tips shows one', () => {
  const unsubscribeUrl = 'https://zi.example.go.id/unsubscribe/abc';
  expect(text({ unsubscribeUrl })).toContain(`Berhenti menerima kiat ini: ${unsubscribeUrl}`);
  expect(html({ unsubscribeUrl })).toContain(`href="${unsubscribeUrl}"`);
  expect(text() + html()).not.toContain('Berhenti');
});

test('Names cannot break out of the HTML', () => {
  const evil = '<img src=x onerror="alert(1)">&\'';
  const notices = [{ ...NOTICE, unitName: evil, kind: 'EVIDENCE_EXPIRY' as const, facts: { title: evil } }];
  const shown = html({ name: evil, notices });
  expect(shown).not.toContain('<img');
  expect(shown.match(/&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;&amp;&#39;/g)?.length).toBeGreaterThanOrEqual(3);
});
