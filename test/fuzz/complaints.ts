import { readFileSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import type { Operation } from './operations.js';
import type { Answered, Sent } from './sending.js';

/** Every code of docs/problems.md, and those of the framework, which are named like their status. */
const CODES = new Set([
  ...[...readFileSync('docs/problems.md', 'utf8').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code),
  ...Object.values(STATUS_CODES).map((name) => (name ?? '').toLowerCase().replaceAll(/[^a-z]+/g, '-')),
]);

/** What only our own insides say: a place in a stack, a file, a driver, its SQL. */
const INSIDES =
  /\n\s+at |\.[jt]s:\d+|node_modules|QueryFailedError|invalid input syntax|violates \w+ constraint|\bSELECT\b[^]*\bFROM\b|\bINSERT INTO\b|relation "|column "/;

/** Where something may be out of order, and a 503 is the answer asked for. */
const TELLS_OF_HEALTH = /^\/health\//;

/** Node refuses an Expect that it does not know by itself, without a word. */
const EXPECTATION_FAILED = 417;

/** What is wrong with an answer whoever asked; null where nothing is. */
export function complaintAbout(operation: Operation, sent: Sent, answered: Answered | null): string | null {
  if (answered === null) return sent.lengthOff === 0 ? 'There was no answer.' : null;
  const { status, text } = answered;
  if (status >= 500) return TELLS_OF_HEALTH.test(operation.path) ? null : `It failed: ${status} ${text.slice(0, 500)}`;
  if (status < 400 || status === EXPECTATION_FAILED) return null;
  const inside = INSIDES.exec(text);
  if (inside !== null && !sent.path.includes(inside[0])) return `It tells of its insides: ${text.slice(0, 1_000)}`;
  return operation.method === 'HEAD' ? null : wordsOf(operation, answered);
}

function wordsOf({ isPage }: Operation, { headers, status, text }: Answered): string | null {
  const type = String(headers['content-type']);
  if (isPage && type.startsWith('text/html')) return null;
  if (!type.startsWith('application/problem+json'))
    return `It refuses with ${status} as ${type}: ${text.slice(0, 500)}`;
  const { type: problem, status: said } = JSON.parse(text) as { type: string; status: number };
  if (said !== status) return `It says ${said} and is ${status}.`;
  return CODES.has(problem.replace('/problems/', '')) ? null : `Nobody knows ${problem}.`;
}

/** What an answer tells of what it must not: marks that do not stand in the request itself. */
export function leaksIn(marks: readonly string[], sent: Sent, answered: Answered | null): readonly string[] {
  if (answered === null) return [];
  const asked = `${sent.path} ${sent.body} ${Object.values(sent.headers).join(' ')}`;
  const said = `${JSON.stringify(answered.headers)} ${answered.text}`;
  return marks.filter((mark) => said.includes(mark) && !asked.includes(mark));
}
