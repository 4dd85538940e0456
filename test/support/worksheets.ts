import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { type Answer, type Answers, readAnswer } from '../../src/domain/answer.js';
import type { Instrument, Item } from '../../src/domain/instrument.js';
import { parseInstrument } from '../../src/instruments/instrument-file.js';

/** The worksheet's own text, for tests that break it. */
export const WORKSHEET_TEXT = readFileSync('instruments/lke-zi-2021.yaml', 'utf8');
export const LKE: Instrument = parseInstrument(WORKSHEET_TEXT).instrument;

/** A ratio item's counts for a numerator and a denominator (or after and before), each on its first count. */
export function countsOf(item: Item & { kind: 'ratio' }, above: number, below: number): Answer {
  const counts: Record<string, number> = Object.fromEntries(item.counts.map(({ key }) => [key, 0]));
  const [top, bottom] =
    item.ratio.kind === 'share'
      ? [item.ratio.numerator[0], item.ratio.denominator[0]]
      : [item.ratio.after, item.ratio.before];
  counts[String(bottom)] = below;
  counts[String(top)] = above;
  return counts;
}

/** The best answer to an item. */
export function bestAnswer(item: Item): Answer {
  if (item.kind === 'choice') return item.options[0]!.key;
  if (item.kind === 'index') return 4;
  return item.ratio.kind === 'share' ? countsOf(item, 10, 10) : countsOf(item, 0, 10);
}

/** A sheet with every item at its best, some of them replaced. */
export function fullSheet(replaced: Readonly<Record<string, unknown>> = {}): Answers {
  const answers = new Map([...LKE.items.values()].map((item) => [item.code, bestAnswer(item)]));
  for (const [code, raw] of Object.entries(replaced)) {
    if (raw === null) answers.delete(code);
    else answers.set(code, readAnswer(LKE.items.get(code)!, raw));
  }
  return answers;
}

/** A node of a worksheet file that a test changes. */
export type WorksheetNode = Record<string, unknown> & { code: string; items: WorksheetNode[] };

let rawWorksheet: WorksheetNode | undefined;

/** The worksheet's text under another id, with some nodes changed; they are found by their code. */
export function changedWorksheet(id: string, change: (node: (code: string) => WorksheetNode) => void): string {
  const worksheet = structuredClone((rawWorksheet ??= parse(WORKSHEET_TEXT) as WorksheetNode));
  worksheet.id = id;
  change((code) => nodeOf(worksheet, code) as WorksheetNode);
  return stringify(worksheet);
}

function nodeOf(tree: unknown, code: string): unknown {
  if (tree === null || typeof tree !== 'object') return undefined;
  if ((tree as WorksheetNode).code === code) return tree;
  for (const child of Object.values(tree)) {
    const found = nodeOf(child, code);
    if (found !== undefined) return found;
  }
  return undefined;
}
