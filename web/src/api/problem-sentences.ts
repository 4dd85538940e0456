import { type Format, formatIn } from '../i18n/format.js';
import type { Language } from '../i18n/language.js';

/** The sentences about refusals in one language: `problems` by code, `rules` by what a field breaks, `terms` for facts that are codes. */
export interface ProblemCatalogue {
  readonly language: Language;
  readonly problems: Sentences;
  /** In the order of their weight: of several broken rules of a field the first is said. */
  readonly rules: Sentences;
  readonly terms: Sentences;
}

type Sentences = Readonly<Record<string, string>>;

export interface ProblemWords {
  /** What happened and the fix. */
  readonly summary: string;
  /** One sentence for each refused field, in the order in which they were sent. */
  readonly fields: readonly FieldWords[];
}

export interface FieldWords {
  /** JSON pointer into what was sent. */
  readonly pointer: string;
  readonly text: string;
}

/** What was refused: the last part of a problem's type, and the whole answer (RFC 9457). */
export interface Refused {
  readonly code: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A problem in the words of a catalogue; one that it does not know is said to be refused. */
export function wordProblem({ code, body }: Refused, catalogue: ProblemCatalogue): ProblemWords {
  const sentence = catalogue.problems[code] ?? catalogue.problems['unknown-problem'] ?? '';
  return { summary: fill(sentence, (name) => shown(name, body[name], catalogue)), fields: fieldsOf(body, catalogue) };
}

interface Fault {
  readonly pointer: string;
  readonly rule: string;
  readonly limits: readonly unknown[];
}

function fieldsOf({ errors }: Readonly<Record<string, unknown>>, catalogue: ProblemCatalogue): FieldWords[] {
  const order = Object.keys(catalogue.rules);
  const worst = new Map<string, Fault>();
  for (const fault of faultsIn(errors, catalogue)) {
    const other = worst.get(fault.pointer);
    if (other === undefined || order.indexOf(fault.rule) < order.indexOf(other.rule)) worst.set(fault.pointer, fault);
  }
  return [...worst.values()].map((fault) => ({ pointer: fault.pointer, text: textOf(fault, catalogue) }));
}

function faultsIn(errors: unknown, { rules }: ProblemCatalogue): Fault[] {
  if (!Array.isArray(errors)) return [];
  return errors.filter(isRecord).flatMap(({ pointer, rule, limits }) => {
    if (typeof pointer !== 'string') return [];
    const known = typeof rule === 'string' && rule in rules ? rule : 'unknown-rule';
    return [{ pointer, rule: known, limits: Array.isArray(limits) ? limits : [] }];
  });
}

function textOf({ rule, limits }: Fault, catalogue: ProblemCatalogue): string {
  const limit = (name: string) => (name === 'all' ? limits : limits[Number(name)]);
  return fill(catalogue.rules[rule] ?? '', (name) => shown(name, limit(name), catalogue));
}

function fill(sentence: string, value: (name: string) => string): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => value(name));
}

const MOST_NAMED = 8;
const NOTHING = '–';

/** A fact as people read it; `name` ends in Bytes for a size, in Seconds for a wait. */
function shown(name: string, value: unknown, catalogue: ProblemCatalogue): string {
  const format = formatIn(catalogue.language);
  if (Array.isArray(value))
    return listed(
      value.map((one) => shown(name, one, catalogue)),
      catalogue,
    );
  if (typeof value === 'number') return numberShown(name, value, format);
  if (typeof value !== 'string' || value === '') return NOTHING;
  if (DAY.test(value)) return format.day(value);
  return MOMENT.test(value) ? format.instant(value) : (catalogue.terms[value] ?? value);
}

function numberShown(name: string, value: number, format: Format): string {
  if (name.endsWith('Bytes')) return format.bytes(value);
  return name.endsWith('Seconds') ? format.wait(value) : format.number(value);
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

function listed(names: readonly string[], { language }: ProblemCatalogue): string {
  if (names.length === 0) return NOTHING;
  const rest = names.length - MOST_NAMED;
  const named = names.slice(0, MOST_NAMED).join(', ');
  if (rest <= 0) return named;
  return `${named}, ${language === 'id' ? `dan ${rest} lagi` : `and ${rest} more`}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
