import type { Chance } from './chance.js';

/** What the document says of a value. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

export const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

/** Words that have broken programs: of databases, pages, spreadsheets, files and of JavaScript itself. */
export const BROKEN_TEXTS: readonly string[] = [
  '',
  ' ',
  'x'.repeat(20_000),
  '\0',
  'a\0b',
  '\uD800',
  '\uFEFF',
  'I\u0307\u0130\u00DF\u202Emoc.elgoog',
  '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}'.repeat(40),
  'e\u0301'.repeat(200),
  "' OR '1'='1",
  "'; DROP TABLE account; --",
  '$1',
  '%',
  '_',
  '\\',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}${7*7}',
  '=HYPERLINK("http://a.example","x")',
  '@SUM(1)',
  '\tx',
  'a\r\nSet-Cookie: x=y',
  '../../../../etc/passwd',
  'file:///etc/passwd',
  'http://127.0.0.1/',
  'http://[::ffff:7f00:1]/',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '0x10',
  '1e400',
  '-0',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '+275760-09-13',
  '-271821-04-20',
  '2026-03-02T24:00:00Z',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '{00000000-0000-0000-0000-000000000000}',
  '((((((((((a+)+)+)+)+)+)+)+)+)+)+$',
  '"1"',
  'W/"1"',
];

export const BROKEN_VALUES: readonly unknown[] = [
  ...BROKEN_TEXTS,
  null,
  true,
  0,
  -1,
  0.1,
  1e21,
  1e308,
  2_147_483_648,
  Number.MAX_SAFE_INTEGER + 1,
  -(2 ** 63),
  [],
  {},
  [[]],
  [null],
  { toString: 1 },
  { $gt: '' },
  JSON.parse('{"__proto__":{"isAdministrator":true}}'),
  JSON.parse(nested(31)),
  JSON.parse(nested(200)),
  Array.from({ length: 3_000 }, () => 'x'),
];

/** As they stand in an address, some of which no address can hold. */
export const BROKEN_PARTS: readonly string[] = [
  ...BROKEN_TEXTS.map(inAddress).filter((part) => part.length < 2_000),
  '%00',
  '%zz',
  '%',
  '%ed%a0%80',
  '%c0%ae%c0%ae%2f',
  '..%2f..%2f..%2fetc%2fpasswd',
  '..',
  '.',
  ';',
  'a%2fb',
  '%252e%252e',
  'x'.repeat(3_000),
  '99999999999999999999',
];

/** As a part of an address, which cannot hold halves of surrogate pairs. */
export function inAddress(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
}

/** Makes values as a document describes them, most of them on the edge of what it allows. */
export class Values {
  constructor(
    private readonly chance: Chance,
    private readonly schemas: Readonly<Record<string, Schema>>,
    private readonly ids: readonly string[],
  ) {}

  of(schema: Schema): unknown {
    const { $ref, allOf } = schema;
    if ($ref !== undefined) return this.of(this.schemas[$ref.split('/').at(-1) ?? ''] ?? {});
    if (allOf?.[0] !== undefined) return this.of(allOf[0]);
    if (schema.enum !== undefined) return this.chance.of(schema.enum);
    switch (schema.type) {
      case 'object':
        return this.objectOf(schema);
      case 'array':
        return Array.from({ length: this.chance.below(3) }, () => this.of(schema.items ?? {}));
      case 'boolean':
        return this.chance.is(0.5);
      case 'integer':
      case 'number':
        return this.numberOf(schema);
      default:
        return this.textOf(schema);
    }
  }

  private objectOf({ properties = {}, required = [] }: Schema): object {
    const there = Object.entries(properties).filter(([name]) => required.includes(name) || this.chance.is(0.5));
    return Object.fromEntries(there.map(([name, schema]) => [name, this.of(schema)]));
  }

  private numberOf({ minimum = 0, maximum = 100 }: Schema): number {
    return this.chance.of([minimum, maximum, minimum - 1, maximum + 1, minimum + 0.5, 1]);
  }

  private textOf({ format, maxLength = 100 }: Schema): string {
    if (format === 'uuid') return this.chance.of(this.ids);
    if (format === 'date') return this.chance.of(['2026-03-02', '2024-02-29', '2099-12-31', '1900-01-01']);
    if (format === 'date-time') return this.chance.of(['2026-03-02T02:00:00Z', '2026-03-02T02:00:00.123456+14:00']);
    const long = 'x'.repeat(Math.min(maxLength, 5_000));
    // No id of ours: who may publish a text would publish it for us.
    return this.chance.of(['Uji coba', long, `${long}x`, this.chance.of(BROKEN_TEXTS)]);
  }
}
