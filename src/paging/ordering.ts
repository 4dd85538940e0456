import { isCalendarDate } from '../domain/calendar-date.js';

/** The values of an ordering's keys in one row, as PostgreSQL writes them. */
export type Place = readonly string[];

/** What a key is in SQL; decides which texts of a cursor are taken for one. */
export type KeyType = 'text' | 'uuid' | 'date' | 'int' | 'bigint' | 'float8' | 'timestamptz' | 'boolean' | 'text[]';

export interface Key {
  /** Of the statement's tables, never null. */
  readonly sql: string;
  readonly type: KeyType;
}

type Direction = 'asc' | 'desc';

/**
 * An order in which no two rows are equal, so that a page can go on after any row: also where rows were added or removed in between,
 * and for the same price however far down. All keys go in one direction, so that an index on them serves every page; what goes
 * against it is written as an expression that turns it round.
 */
export class Ordering {
  /** @param name tells cursors of this list, in this order, from those of another */
  constructor(
    readonly name: string,
    private readonly keys: readonly [Key, ...Key[]],
    private readonly direction: Direction = 'asc',
  ) {}

  /** What follows ORDER BY. */
  get by(): string {
    return this.keys.map(({ sql }) => `${sql} ${this.direction}`).join(', ');
  }

  /** The column that every row of a page brings along: its place as JSON, which is read of one row of a page and no other. */
  get place(): string {
    return `json_build_array(${this.keys.map(({ sql }) => `(${sql})::text`).join(', ')})::text AS place`;
  }

  /**
   * The condition that a row comes after the place in a parameter. The first key is said apart: where the keys are of several
   * tables, that is what an index can begin at.
   *
   * @param parameter as `$5`
   */
  past(parameter: string): string {
    const [bound, beyond] = this.direction === 'asc' ? ['>=', '>'] : ['<=', '<'];
    const values = this.keys.map(({ type }, index) => `(${parameter}::text[])[${index + 1}]::${type}`);
    const row = (parts: readonly string[]) => `(${parts.join(', ')})`;
    return `${this.keys[0].sql} ${bound} ${values[0]} AND ${row(this.keys.map(({ sql }) => sql))} ${beyond} ${row(values)}`;
  }

  /** Whether values can be a place in this order. What passes never makes a statement fail. */
  isPlace(values: readonly unknown[]): values is Place {
    const fits = (value: unknown, index: number) =>
      typeof value === 'string' && FITS[(this.keys[index] as Key).type](value);
    return values.length === this.keys.length && values.every(fits);
  }
}

/** An array as PostgreSQL writes it: what could be mistaken stands in quotes. */
const ELEMENT = String.raw`(?:"(?:[^"\\\0]|\\[^\0])*"|[^\s",{}\\\0]+)`;
const TEXTS = new RegExp(String.raw`^\{${ELEMENT}(?:,${ELEMENT})*\}$`);
const INT = 2 ** 31;
const NUMBER = /^(?:-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?|-?Infinity)$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2}) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?[+-](?:0\d|1[0-4])(?::[0-5]\d)?$/;

const FITS: Readonly<Record<KeyType, (value: string) => boolean>> = {
  text: (value) => !value.includes('\0'),
  uuid: (value) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(value),
  date: isCalendarDate,
  int: (value) => /^-?\d{1,10}$/.test(value) && Number(value) >= -INT && Number(value) < INT,
  bigint: (value) => /^-?\d{1,18}$/.test(value),
  float8: (value) => NUMBER.test(value) && (value.endsWith('Infinity') || isInRange(Number(value))),
  timestamptz: (value) => isCalendarDate(INSTANT.exec(value)?.[1] ?? ''),
  'text[]': (value) => TEXTS.test(value),
  boolean: (value) => value === 'true' || value === 'false',
};

/** PostgreSQL refuses a number that is too small to be told from 0, too. */
function isInRange(value: number): boolean {
  return Number.isFinite(value) && (value === 0 || Math.abs(value) > 1e-300);
}
