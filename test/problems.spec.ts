import { readdirSync, readFileSync } from 'node:fs';

const DOMAIN = /extends DomainError \{\s+(?:override )?readonly code = '([a-z-]+)'/g;
const HTTP = /new HttpProblem\(\s*\d+,\s*'([a-z-]+)'/g;
/** Answered without a class of their own (src/http/problem.ts, problem.filter.ts). */
const BY_STATUS = ['internal-server-error', 'unavailable', 'not-found'];

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`src/${name}`, 'utf8'));
const codes = sources.flatMap((source) =>
  [DOMAIN, HTTP].flatMap((form) => [...source.matchAll(form)].map(([, code]) => code)),
);
const WITH_KIND = /readonly code = '([a-z-]+)';\s+(?:override )?readonly kind(?: = |: )([^;]+);/g;
const STATUS_OF: Readonly<Record<string, number>> = {
  'not-found': 404,
  forbidden: 403,
  unauthenticated: 401,
  conflict: 409,
  invalid: 422,
  'too-large': 413,
  stale: 412,
  unconditional: 428,
  'too-often': 429,
  unavailable: 503,
  'storage-full': 507,
};
const page = readFileSync('docs/problems.md', 'utf8');
const documented = [...page.matchAll(/^\| `([a-z-]+)`/gm)].map(([, code]) => code);

test('every problem the program can answer is documented, and no other', () => {
  expect(codes.length).toBeGreaterThan(40);
  expect(new Set(documented)).toEqual(new Set([...codes, ...BY_STATUS]));
  expect(documented).toHaveLength(new Set(documented).size);
});

test('with the status that it is answered with', () => {
  const kinds = sources.flatMap((source) =>
    [...source.matchAll(WITH_KIND)].map(([, code, kind]) => [code, kind] as const),
  );
  const statuses = kinds.map(([code, kind]) => [code, [...kind!.matchAll(/[a-z-]+/g)].map(([one]) => STATUS_OF[one])]);
  const rows = new Map(
    [...page.matchAll(/^\| `([a-z-]+)` \| ([\d, ]+) \|/gm)].map(([, code, status]) => [code, status]),
  );
  expect(kinds.length).toBeGreaterThan(40);
  for (const [code, expected] of statuses)
    expect([code, rows.get(code as string)]).toEqual([code, (expected as number[]).join(', ')]);
});
