import { type Answer, type Answers, type AnswerProblem, answerProblems, readAnswer, sumOf } from './answer.js';
import { type CalendarDate, isCalendarDate } from './calendar-date.js';
import { DomainError } from './domain-error.js';
import type { Holding } from './gates.js';
import { type Instrument, PREDICATES, type Predicate } from './instrument.js';
import { exceedsDenominator } from './item-value.js';

/** A filled worksheet as a file carries it, checked against its instrument. */
export interface Worksheet {
  readonly answers: Answers;
  /** undefined when the file says nothing about earlier predicates. */
  readonly held: Holding['held'] | undefined;
  readonly warnings: readonly string[];
}

export class InvalidWorksheet extends DomainError {
  readonly code = 'invalid-worksheet';
  readonly kind = 'invalid';
  override readonly facts: { readonly errors: readonly string[] };

  constructor(errors: readonly string[]) {
    super(errors.join('\n'));
    this.facts = { errors };
  }
}

const KNOWN_FIELDS = ['instrument', 'answers', 'held'];

/** The id of the instrument a worksheet was made for. Throws InvalidWorksheet. */
export function instrumentIdOf(raw: unknown): string {
  const id = asRecord(raw)?.instrument;
  if (typeof id === 'string' && id !== '') return id;
  throw new InvalidWorksheet(['instrument: name the worksheet it was filled in for, for example "lke-zi-2021".']);
}

/** Reads a worksheet. Blank items may be left out or null. Throws InvalidWorksheet with every error it has. */
export function readWorksheet(instrument: Instrument, raw: unknown): Worksheet {
  const fields = asRecord(raw) ?? {};
  const given = asRecord(fields.answers);
  const unknown = Object.keys(fields).filter((field) => !KNOWN_FIELDS.includes(field));
  const errors = [
    ...unknown.map((field) => `${field}: is not known here; a worksheet has ${KNOWN_FIELDS.join(', ')}.`),
    ...(given === null ? ['answers: must be a group of answers by item code.'] : answersErrors(instrument, given)),
    ...heldErrors(fields.held),
  ];
  if (errors.length > 0) throw new InvalidWorksheet(errors);
  const answers = readAnswers(instrument, given ?? {});
  return { answers, held: fields.held as Worksheet['held'], warnings: worksheetWarnings(instrument, answers) };
}

/** What a filled sheet makes one look twice at; nothing here is refused (rules, section 7). */
export function worksheetWarnings(instrument: Instrument, answers: Answers): readonly string[] {
  const above = [...answers].flatMap(([code, answer]) => {
    const item = instrument.items.get(code);
    return item !== undefined && exceedsDenominator(item, answer) ? [code] : [];
  });
  return [
    ...above.map((code) => `${code}: more is counted above the line than below it; it counts as 1.`),
    ...differingCounts(instrument, answers),
  ];
}

/** A count that two items ask for, such as `changes_made`, may differ between them, but seldom should. */
function differingCounts(instrument: Instrument, answers: Answers): readonly string[] {
  const first = new Map<string, { code: string; count: number }>();
  return [...instrument.items.values()].flatMap((item) => {
    const answer = answers.get(item.code);
    if (item.kind !== 'ratio' || typeof answer !== 'object') return [];
    return item.counts.flatMap(({ key }) => {
      const here = { code: item.code, count: sumOf(answer, [key]) };
      const there = first.get(key) ?? here;
      first.set(key, there);
      if (there.count === here.count) return [];
      return [`${item.code}: ${key} is ${here.count} here and ${there.count} in ${there.code}.`];
    });
  });
}

function readAnswers(instrument: Instrument, given: Readonly<Record<string, unknown>>): Answers {
  const answers = new Map<string, Answer>();
  for (const item of instrument.items.values()) {
    const raw = Object.hasOwn(given, item.code) ? given[item.code] : null;
    if (raw !== null && raw !== undefined) answers.set(item.code, readAnswer(item, raw));
  }
  return answers;
}

function answersErrors(instrument: Instrument, given: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(given).flatMap(([code, raw]) => {
    const item = instrument.items.get(code);
    if (item === undefined) return [`answers.${code}: is no item of ${instrument.id}.`];
    if (raw === null) return [];
    return answerProblems(item, raw).map((problem) => problemLine(code, problem));
  });
}

function problemLine(code: string, { field, fix }: AnswerProblem): string {
  return `answers.${[code, field].filter(Boolean).join('.')}: ${fix}`;
}

function heldErrors(held: unknown): readonly string[] {
  if (held === undefined || held === null) return [];
  const { predicate, since } = asRecord(held) ?? {};
  return [
    ...(PREDICATES.includes(predicate as Predicate) ? [] : ['held.predicate: must be WBK or WBBM.']),
    ...(isDay(since) ? [] : ['held.since: must be the day of the decree as YYYY-MM-DD.']),
  ];
}

function isDay(value: unknown): value is CalendarDate {
  return typeof value === 'string' && isCalendarDate(value);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  const isRecord = value !== null && typeof value === 'object' && !Array.isArray(value);
  return isRecord ? (value as Readonly<Record<string, unknown>>) : null;
}
