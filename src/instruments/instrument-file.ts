import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import { parse, YAMLParseError } from 'yaml';
import { InvalidInstrument } from '../domain/instrument-node.js';
import { readInstrument } from '../domain/instrument-reading.js';
import { type Instrument, type Item, itemContent } from '../domain/instrument.js';

/** A worksheet file of `instruments/` and the text it was read from. */
export interface InstrumentFile {
  readonly instrument: Instrument;
  readonly text: string;
  /** SHA-256 over all that it says, in hex: what a published version must keep. Comments and layout are free. */
  readonly digest: string;
}

/** The same few texts are read again and again, and one takes a tenth of a second. */
const parsed = new LRUCache<string, InstrumentFile>({ max: 16 });

/** The text of every worksheet file that comes with the program, by the names of the files. */
export async function bundledTexts(): Promise<readonly string[]> {
  const folder = bundledFolder();
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(names.map(async (name) => readFile(path.join(folder, name), 'utf8')));
}

/** Reads one worksheet from YAML text. Throws InvalidInstrument, also for text that is no YAML. */
export function parseInstrument(text: string): InstrumentFile {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const content = parseYaml(text);
  const file = { instrument: readInstrument(content), text, digest: sha256(JSON.stringify(content)) };
  parsed.set(text, file);
  return file;
}

function parseYaml(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    // A ReferenceError: aliases that name nothing, or multiply without end.
    if (!(error instanceof YAMLParseError || error instanceof ReferenceError)) throw error;
    throw new InvalidInstrument([{ node: 'instrument', reason: error.message }]);
  }
}

/** SHA-256 of an item's content, in hex (rules, section 7). */
export function itemDigest(item: Item): string {
  return sha256(itemContent(item));
}

/** SHA-256 of an item's official wording, in hex; null where it has none. */
export function wordingDigest({ officialWording }: Item): string | null {
  return officialWording === null ? null : sha256(officialWording);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** `instruments/` lies beside `src/`, and beside the `dist/` that `src/` is built into. */
function bundledFolder(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  const candidates = ['../../instruments', '../../../instruments'].map((up) => path.resolve(here, up));
  return candidates.find((folder) => existsSync(folder)) ?? candidates[0]!;
}
