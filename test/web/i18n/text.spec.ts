import { jest } from '@jest/globals';
import { beginDaysIn, formatIn, todayInRegister } from '../../../web/src/i18n/format.js';
import { catalogue, fetchWords, textIn } from '../../../web/src/i18n/text.js';

const WORDS = catalogue(
  { left_one: '{{count}} butir', left_other: '{{count}} butir', hello: 'Halo {{name}}' },
  async () => ({ default: { left_one: '{{count}} item', left_other: '{{count}} items', hello: 'Hello {{name}}' } }),
);

describe('Words', () => {
  test('are Indonesian until English has been fetched, and where it cannot be', async () => {
    expect(textIn(WORDS, 'en')('hello', { name: 'Ayu' })).toBe('Halo Ayu');
    await fetchWords('en');
    expect(textIn(WORDS, 'en')('hello', { name: 'Ayu' })).toBe('Hello Ayu');
    const lost = catalogue({ hello: 'Halo' }, () => Promise.reject(new Error('no line')));
    await lost.fetchEnglish();
    expect(textIn(lost, 'en')('hello')).toBe('Halo');
  });

  test('take their facts', () => {
    expect(textIn(WORDS, 'id')('hello', { name: 'Ayu' })).toBe('Halo Ayu');
  });

  test.each([
    ['id', 1, '1 butir'],
    ['id', 2, '2 butir'],
    ['en', 1, '1 item'],
    ['en', 2, '2 items'],
  ] as const)('in %s of %d are "%s"', (language, count, text) => {
    expect(textIn(WORDS, language)('left', { count })).toBe(text);
  });
});

describe('Numbers and days', () => {
  test('of a score have two decimals and the mark of the language', () => {
    expect([formatIn('id').score(72.256), formatIn('en').score(7)]).toEqual(['72,26', '7.00']);
  });

  test('of a difference have a sign, unless there is none', () => {
    expect([0.8, -1, 0].map((value) => formatIn('id').difference(value))).toEqual(['+0,80', '-1,00', '0,00']);
  });

  test('of a share are per cent', () => {
    expect(formatIn('id').share(0.525)).toBe('52,5 %');
  });

  test.each([
    ['2027-04-15', '15 Apr 2027 (34 hari lagi)'],
    ['2027-03-12', '12 Mar 2027 (hari ini)'],
    ['2027-03-11', '11 Mar 2027 (lewat 1 hari)'],
  ])('a day that is due says how far away it is: %s', (day, text) => {
    expect(formatIn('id').due(day, '2027-03-12')).toBe(text);
  });

  test.each([
    ['Asia/Jakarta', '2027-03-12', '13 Mar 2027 (1 hari lagi)'],
    ['Asia/Jayapura', '2027-03-13', '13 Mar 2027 (hari ini)'],
  ])('a day begins where the register says, wherever the browser is: %s', (zone, day, due) => {
    jest.useFakeTimers({ now: new Date('2027-03-12T16:30:00Z') });
    beginDaysIn(zone);
    expect([todayInRegister(), formatIn('id').due('2027-03-13')]).toEqual([day, due]);
    jest.useRealTimers();
    beginDaysIn('Asia/Jakarta');
  });

  test('sizes are in units people know', () => {
    expect([0, 999, 1_400_000].map((count) => formatIn('id').bytes(count))).toEqual(['0 B', '999 B', '1,4 MB']);
  });
});
