import { monthAfter, monthOf, rangeOf, weeksOf } from '../../../web/src/features/reports/month-days.js';

describe('A month', () => {
  test('is followed and preceded by another, also over the end of a year', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2026-05', 14)]).toEqual([
      '2027-01',
      '2025-12',
      '2027-07',
    ]);
    expect(monthOf('2026-11-26')).toBe('2026-11');
  });

  test('has its first and its last day, in February too', () => {
    expect(rangeOf('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(rangeOf('2026-12')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  });

  test('has weeks from Monday on, with nothing where another month is', () => {
    const weeks = weeksOf('2026-12');
    expect(weeks).toHaveLength(5);
    expect(weeks[0]).toEqual([
      null,
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
      '2026-12-06',
    ]);
    expect(weeks[4]).toEqual(['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', null, null, null]);
    expect(weeksOf('2027-02')).toHaveLength(4);
  });
});
