import { existsSync, readFileSync, statSync } from 'node:fs';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const KB = 1_000;
/** What stands around every page, and what somebody fetches who opens that page first. */
const SHELL = 130 * KB;
const PAGE = 157 * KB;
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

/** The styles of a chunk and of all it imports at once. */
function stylesOf(chunks: Readonly<Record<string, Chunk>>, name: string): string[] {
  const files = withImports(chunks, name);
  return Object.values(chunks).flatMap(({ file, css = [] }) => (files.has(file) ? css : []));
}

const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + bytesOf(file), 0);

describe('What goes over the line', () => {
  const chunks = CHUNKS();
  const [entry = ''] = Object.keys(chunks).filter((name) => chunks[name]?.isEntry);
  const first = withImports(chunks, entry);
  const later = Object.keys(chunks).filter((name) => chunks[name]?.isDynamicEntry);

  test(`around every page: scripts of at most ${SHELL / KB} kB`, () => {
    expect(sum(first)).toBeLessThanOrEqual(SHELL);
  });

  test.each(later)(
    `for who opens %s first: scripts of at most ${PAGE / KB} kB, styles of at most ${STYLES / KB} kB`,
    (name) => {
      expect(sum(new Set([...first, ...withImports(chunks, name)]))).toBeLessThanOrEqual(PAGE);
      expect(sum(new Set([...stylesOf(chunks, entry), ...stylesOf(chunks, name)]))).toBeLessThanOrEqual(STYLES);
    },
  );
});
