import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
}

const KB = 1_000;
const FIRST_ROUTE = 130 * KB;
const LATER_ROUTE = 25 * KB;
const STYLES = 12 * KB;
const CHUNKS = (): Readonly<Record<string, Chunk>> =>
  JSON.parse(readFileSync('dist/web/.vite/manifest.json', 'utf8')) as Record<string, Chunk>;

/** As it goes over the line, compressed with gzip. */
function bytesOf(file: string): number {
  const places = [`dist/web/${file}.gz`, `dist/web/${file}`];
  return statSync(places.find((place) => existsSync(place)) ?? '').size;
}

/** A chunk and all it imports at once. */
function withImports(chunks: Readonly<Record<string, Chunk>>, name: string, seen = new Set<string>()): Set<string> {
  const chunk = chunks[name];
  if (chunk === undefined || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) withImports(chunks, imported, seen);
  return seen;
}

const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + bytesOf(file), 0);

describe('What goes over the line', () => {
  const chunks = CHUNKS();
  const [entry = ''] = Object.keys(chunks).filter((name) => chunks[name]?.isEntry);
  const first = withImports(chunks, entry);
  const later = Object.keys(chunks).filter((name) => chunks[name]?.isDynamicEntry);

  test(`before any page: scripts of at most ${FIRST_ROUTE / KB} kB`, () => {
    expect(sum(first)).toBeLessThanOrEqual(FIRST_ROUTE);
  });

  test.each(later)(`for %s: scripts of at most ${LATER_ROUTE / KB} kB more`, (name) => {
    const more = [...withImports(chunks, name)].filter((file) => !first.has(file));
    expect(sum(more)).toBeLessThanOrEqual(LATER_ROUTE);
  });

  test(`styles of all pages together: at most ${STYLES / KB} kB`, () => {
    const styles = readdirSync('dist/web/assets').filter((file) => file.endsWith('.css'));
    expect(sum(styles.map((file) => `assets/${file}`))).toBeLessThanOrEqual(STYLES);
  });
});
