import { cursorOf, placeIn } from '../../src/paging/cursor.js';
import { type KeyType, Ordering } from '../../src/paging/ordering.js';

const id = 'b2f6a1c4-0000-4000-8000-00000000000a';

describe('An ordering', () => {
  const byName = new Ordering('names', [
    { sql: 'unit.name', type: 'text' },
    { sql: 'unit.id', type: 'uuid' },
  ]);

  it('is one order, one place and one condition', () => {
    expect(byName.by).toBe('unit.name asc, unit.id asc');
    expect(byName.place).toBe('json_build_array((unit.name)::text, (unit.id)::text)::text AS place');
    expect(byName.past('$3')).toBe(
      'unit.name >= ($3::text[])[1]::text AND (unit.name, unit.id) > (($3::text[])[1]::text, ($3::text[])[2]::uuid)',
    );
  });

  it('goes downwards as well', () => {
    const latest = new Ordering('latest', [{ sql: 'at', type: 'date' }], 'desc');
    expect(latest.by).toBe('at desc');
    expect(latest.past('$1')).toBe('at <= ($1::text[])[1]::date AND (at) < (($1::text[])[1]::date)');
  });

  it.each<[KeyType, string[], string[]]>([
    ['text', ['', 'Balai "A"\n', '\u{1F600}'], ['a\0']],
    ['uuid', [id], ['', id.slice(1), id.toUpperCase()]],
    ['date', ['2026-02-28'], ['2026-02-30', '2026-2-3', '']],
    ['int', ['0', '-2147483648', '2147483647'], ['2147483648', '1.0', '', '+1']],
    ['bigint', ['999999999999999999'], ['1e3', '9999999999999999999']],
    [
      'float8',
      ['0', '-0', '75.5', '1e-07', 'Infinity', '-Infinity', '1.7976931348623157e+308'],
      ['1e999', 'NaN', '', '1e-320', '.5'],
    ],
    [
      'timestamptz',
      ['2026-03-02 09:00:00.123456+00', '2026-03-02 09:00:00+05:30'],
      ['2026-02-30 09:00:00+00', '2026-03-02 24:00:00+00', '2026-03-02', 'now'],
    ],
    ['boolean', ['true', 'false'], ['t', '']],
    [
      'text[]',
      ['{a}', '{"Balai \\"A\\"",b-1}', '{"a,}",""}'],
      ['', 'a', '{a', '{a}}', '{"a}', '{a b}', '{a,}', '{"\\"}', '{"a\0"}'],
    ],
  ])('takes for %s what PostgreSQL takes', (type, good, bad) => {
    const only = new Ordering('only', [{ sql: 'key', type }]);
    expect(good.filter((value) => !only.isPlace([value]))).toEqual([]);
    expect(bad.filter((value) => only.isPlace([value]))).toEqual([]);
    expect(only.isPlace([])).toBe(false);
    expect(only.isPlace([good[0], good[0]])).toBe(false);
    expect(only.isPlace([7])).toBe(false);
  });

  it('takes its own cursors back, and those of no other', () => {
    const cursor = cursorOf(byName, ['Balai "Ä"', id]);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(placeIn(byName, cursor)).toEqual(['Balai "Ä"', id]);
    const other = new Ordering('others', [
      { sql: 'a', type: 'text' },
      { sql: 'b', type: 'uuid' },
    ]);
    for (const broken of [cursor.slice(0, -4), '', '?', cursorOf(other, ['a', id])])
      expect(() => placeIn(byName, broken)).toThrow(expect.objectContaining({ code: 'cursor-refused' }));
  });
});
