import type { Asked } from '../access/permissions/asking.js';
import type { Things } from '../access/permissions/scenery.js';
import type { Chance } from './chance.js';
import type { Operation } from './operations.js';
import type { Sent } from './sending.js';
import { BROKEN_PARTS, BROKEN_TEXTS, BROKEN_VALUES, inAddress, nested, type Values } from './values.js';

/** A request that has not been written down yet. */
interface Draft {
  params: Record<string, string>;
  query: string[];
  headers: Record<string, string>;
  body: unknown;
  /** In the place of `body`: no JSON, or JSON that no object can say. */
  text: string | null;
  lengthOff: number;
}

type Change = (draft: Draft, operation: Operation) => void;

/** Makes requests to an operation: a valid one, and valid ones that are then broken in one place or several. */
export class Requests {
  private readonly changes: readonly Change[];

  constructor(
    private readonly chance: Chance,
    private readonly values: Values,
    private readonly ids: readonly string[],
  ) {
    this.changes = [
      (draft) => this.otherPart(draft, this.ids),
      (draft) => this.otherPart(draft, BROKEN_PARTS),
      (draft) => this.breakValue(draft),
      (draft) => this.breakValue(draft),
      (draft) => this.dropField(draft),
      (draft) => this.addField(draft),
      (draft) => (draft.body = this.brokenValue()),
      (draft, { body }) => (draft.body = body === null ? draft.body : this.values.of(body)),
      (draft) => this.breakText(draft),
      (draft) => (draft.headers['content-type'] = this.chance.of(TYPES)),
      (draft) => this.breakLength(draft),
      (draft, operation) => this.fillQuery(draft, operation),
      (draft, operation) => this.breakQuery(draft, operation),
      (draft) => Object.assign(draft.headers, this.chance.of(HEADERS)),
    ];
  }

  valid(operation: Operation, things: Things): Sent {
    return written(operation, this.draftOf(operation, things));
  }

  broken(operation: Operation, things: Things): Sent {
    const draft = this.draftOf(operation, things);
    for (let more = 1 + this.chance.below(2); more > 0; more -= 1) this.chance.of(this.changes)(draft, operation);
    return written(operation, draft);
  }

  private draftOf({ asks, path }: Operation, things: Things): Draft {
    const asked: Asked = asks.length === 0 ? {} : this.chance.of(asks)(things);
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const text = typeof asked.body === 'string' ? asked.body : null;
    const isText = text !== null;
    return {
      params: { ...Object.fromEntries(names.map((name) => [name, this.chance.of(this.ids)])), ...asked.params },
      query: asked.query === undefined ? [] : asked.query.split('&'),
      headers: { ...(asked.body === undefined || isText ? {} : JSON_TYPE), ...asked.headers },
      body: isText ? undefined : structuredClone(asked.body),
      text,
      lengthOff: 0,
    };
  }

  private otherPart({ params }: Draft, parts: readonly string[]): void {
    const names = Object.keys(params);
    if (names.length > 0) params[this.chance.of(names)] = this.chance.of(parts);
  }

  private breakValue(draft: Draft): void {
    const place = this.placeIn(draft.body);
    if (place === null) draft.body = this.brokenValue();
    else place.holder[place.key] = this.brokenValue();
  }

  /** Of its own: a request may be broken twice. */
  private brokenValue(): unknown {
    return structuredClone(this.chance.of(BROKEN_VALUES));
  }

  private dropField({ body }: Draft): void {
    const place = this.placeIn(body);
    if (place !== null) delete place.holder[place.key];
  }

  private addField({ body }: Draft): void {
    if (body === null || typeof body !== 'object') return;
    const key = this.chance.of(['id', 'role', 'accountId', 'isAdministrator', 'toString', ...BROKEN_TEXTS.slice(0, 6)]);
    Object.defineProperty(body, key, {
      value: this.brokenValue(),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }

  /** Somewhere in a body, in which every level has the same chance. */
  private placeIn(body: unknown): { holder: Record<string, unknown>; key: string } | null {
    if (body === null || typeof body !== 'object' || Object.keys(body).length === 0) return null;
    const holder = body as Record<string, unknown>;
    const key = this.chance.of(Object.keys(holder));
    const deeper = this.chance.is(0.5) ? this.placeIn(holder[key]) : null;
    return deeper ?? { holder, key };
  }

  private breakText(draft: Draft): void {
    const whole = draft.text ?? JSON.stringify(draft.body) ?? '{}';
    draft.headers['content-type'] ??= 'application/json';
    draft.text = this.chance.of([
      '',
      whole.slice(0, this.chance.below(whole.length + 1)),
      `${whole}${whole}`,
      `\uFEFF${whole}`,
      whole.replace(/"[^"]*"|\d+/, 'NaN'),
      whole.replace('{', '{"__proto__":{"a":1},'),
      whole.replace('{', '{"constructor":{"prototype":{"a":1}},'),
      nested(50_000),
      `{"a":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_001)}`,
      `[${'1,'.repeat(100_000)}1]`,
      'x'.repeat(1_100_000),
      String.raw`{"a":"\u0000\ud800"}`,
    ]);
  }

  private breakLength(draft: Draft): void {
    draft.lengthOff = this.chance.of([-3, -1, 5]);
    draft.headers['content-type'] ??= 'application/json';
    draft.body ??= {};
  }

  private fillQuery({ query }: Draft, { queries }: Operation): void {
    for (const { name, schema = {} } of queries)
      if (this.chance.is(0.5)) query.push(pair(name, inWords(this.values.of(schema))));
  }

  private breakQuery({ query }: Draft, { queries }: Operation): void {
    const name = this.chance.of([...queries.map((each) => each.name), 'limit', 'after', '__proto__', 'constructor']);
    const value = this.chance.of(BROKEN_PARTS);
    const form = this.chance.of([`${name}=${value}`, `${name}=1&${name}=${value}`, `${name}[]=${value}`]);
    query.push(this.chance.is(0.5) ? form : this.chance.of([`${name}[a][b]=${value}`, name, '&&==&', `%zz=${value}`]));
  }
}

const JSON_TYPE = { 'content-type': 'application/json' };

const TYPES = [
  'text/plain',
  'text/csv',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'application/offset+octet-stream',
  'application/octet-stream',
  'application/problem+json',
  'x',
  '',
  '/;;;=',
];

const HEADERS: readonly Readonly<Record<string, string>>[] = [
  ...['"1"', 'W/"1"', '1', '*', '"99999999999999999999"', '"-1"', '""'].map((tag) => ({ 'if-match': tag })),
  ...['*', '"x"', ''].map((tag) => ({ 'if-none-match': tag })),
  ...['bytes=0-0', 'bytes=-1', 'bytes=5-2', 'bytes=0-,1-', 'bytes=99999999999999999999-', 'lines=1', 'bytes=a-b'].map(
    (range) => ({ range }),
  ),
  ...['en', 'id,en;q=0.5', '*', 'xx;q=abc', ';;,,', 'x'.repeat(4_000)].map((language) => ({
    'accept-language': language,
  })),
  { accept: 'text/html' },
  { accept: '/;q' },
  { 'accept-encoding': 'gzip;q=0, x' },
  { 'tus-resumable': '9.9.9' },
  { 'tus-resumable': '1.0.0', 'upload-offset': '-1' },
  { 'tus-resumable': '1.0.0', 'upload-offset': '1e9' },
  { 'upload-length': '99999999999999999999' },
  { 'upload-length': '-1' },
  { 'upload-length': 'NaN' },
  { 'upload-metadata': 'filename !!!,,title' },
  { 'upload-metadata': `unitId ${Buffer.from('x\0').toString('base64')},filename Li4vLi4vYS5wZGY=,title eA==` },
  { 'upload-defer-length': '1' },
  { 'upload-concat': 'final;/x /y' },
  { 'x-http-method-override': 'DELETE' },
  { origin: 'https://penyerang.example' },
  { origin: 'null', 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { host: 'penyerang.example' },
  { 'x-forwarded-for': "' OR 1=1" },
  { authorization: 'Bearer x' },
  { authorization: 'Basic ::::' },
  { cookie: 'zi_session=x; zi_session=y; =; __proto__=1' },
  { cookie: `zi_session=${'%'.repeat(500)}` },
  { 'user-agent': 'é'.repeat(600) },
  { expect: 'x' },
  { 'content-encoding': 'gzip' },
];

function written({ method, path }: Operation, { params, query, headers, body, text, lengthOff }: Draft): Sent {
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? 'x');
  return {
    method,
    path: query.length === 0 ? address : `${address}?${query.join('&')}`,
    headers: text === null && body !== undefined ? { ...JSON_TYPE, ...headers } : headers,
    body: text ?? (body === undefined ? null : JSON.stringify(body)),
    lengthOff,
  };
}

function inWords(value: unknown): string {
  return Array.isArray(value) ? value.map(inWords).join() : String(value);
}

function pair(name: string, value: string): string {
  return `${name}=${inAddress(value)}`;
}
