import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// What neither the lint rules nor dependency-cruiser can say.

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ path: join('src', name), text: readFileSync(join('src', name), 'utf8') }));

/** Paths of the sources that say `what`, save those allowed to. */
function saying(what: RegExp, allowed: readonly string[] = []): string[] {
  return SOURCES.filter(({ path, text }) => !allowed.includes(path) && what.test(text)).map(({ path }) => path);
}

test('There are sources to look at', () => {
  expect(SOURCES.length).toBeGreaterThan(50);
});

test('Only the Clock asks what time it is, so that a simulated one reaches everything', () => {
  expect(saying(/\bnew Date\(\s*\)|\bnew Date(?!\s*\()\b|\bDate\.now\b/, ['src/common/clock.ts'])).toEqual([]);
});

test('SQL does not ask the database what time it is either', () => {
  expect(saying(/(?<![.\w])now\(\)|\bCURRENT_(DATE|TIME|TIMESTAMP)\b/i, ['src/common/clock.ts'])).toEqual([]);
});

test('No folder has a barrel', () => {
  expect(SOURCES.map(({ path }) => path).filter((path) => path.endsWith('/index.ts'))).toEqual([]);
  expect(saying(/^export (\*|\{[^}]*\}) from /m)).toEqual([]);
});

test('No class is called Impl, Base, Manager or Helper', () => {
  expect(saying(/\bclass \w*(Impl|Base|Manager|Helper)\b/)).toEqual([]);
});

test('No rule of a field waits for anything: what is sent is checked at once, and such a rule would be passed over', () => {
  expect(saying(/\basync\s+validate\(|\bvalidate:\s*async\b|\basync:\s*true\b/)).toEqual([]);
});
