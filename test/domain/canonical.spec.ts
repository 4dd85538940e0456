import fc from 'fast-check';
import { type Canonical, canonicalJson } from '../../src/domain/canonical.js';

describe('The canonical text of a value', () => {
  it('sorts keys by their UTF-16 units, at every depth, and knows no spaces', () => {
    // As RFC 8785, section 3.2.3, orders them: the emoji's first unit is below the ligature's.
    const unsorted = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, ö: { b: [], a: {} } };
    expect(canonicalJson(unsorted)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"ö":{"a":{},"b":[]},"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
    );
  });

  it('keeps the order of lists', () => {
    expect(canonicalJson([3, 1, [2], null, true, false])).toBe('[3,1,[2],null,true,false]');
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [0.67, '0.67'],
    [1e21, '1e+21'],
    [1e-7, '1e-7'],
    [100.0, '100'],
    [0.1 + 0.2, '0.30000000000000004'],
    [9007199254740991, '9007199254740991'],
    [5e-324, '5e-324'],
  ])('writes the number %p as ECMAScript does', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('escapes only what must be escaped', () => {
    expect(canonicalJson('"\\/\b\f\n\r\t\u0001\u007f\u2028é😀')).toBe(
      '"\\"\\\\/\\b\\f\\n\\r\\t\\u0001\u007f\u2028é😀"',
    );
  });

  it.each([[Number.NaN], [Infinity], [-Infinity], ['\ud800'], [{ '\udc00': 1 }], [undefined], [{ a: undefined }]])(
    'refuses %p, which has none',
    (value) => {
      expect(() => canonicalJson(value as Canonical)).toThrow(TypeError);
    },
  );

  it('says what the value says, whatever order its keys came in', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        const text = canonicalJson(value as Canonical);
        const again = JSON.parse(text) as Canonical;
        expect(canonicalJson(again)).toBe(text);
        expect(canonicalJson(turned(again))).toBe(text);
        expect(JSON.stringify(again)).toHaveLength(text.length);
      }),
    );
  });
});

/** The same with the keys of every object the other way round. */
function turned(value: Canonical): Canonical {
  if (Array.isArray(value)) return value.map((entry) => turned(entry as Canonical));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, turned(entry)]),
  );
}
