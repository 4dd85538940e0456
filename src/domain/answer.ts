import { DomainError } from './domain-error.js';
import type { BrokenRule, FieldFault } from './field-fault.js';
import type { Instrument, Item, RatioItem } from './instrument.js';

/** What an evaluator decides where a denominator is zero and no official rule says the value. */
export interface Ruling {
  /** 0..1 */
  readonly value: number;
  readonly reason: string;
}

/** The counts of a ratio item by key, each a whole number of 0 or more, and the ruling on their zero denominator. */
export type CountsAnswer = Readonly<Record<string, number | Ruling>>;

/** An answer as people give it and as it is stored: an option's key, an index 0..4, or counts. */
export type Answer = string | number | CountsAnswer;
export type Answers = ReadonlyMap<string, Answer>;

/** What is wrong with an answer: `field` is '' for the answer itself, else e.g. `agents` or `ruling.value`. */
export interface AnswerProblem {
  readonly field: string;
  readonly fix: string;
  readonly broken: BrokenRule;
}

export class InvalidAnswer extends DomainError {
  readonly code = 'invalid-answer';
  readonly kind = 'invalid';
  override readonly facts: { readonly item: string; readonly errors: readonly FieldFault[] };

  constructor(item: string, problems: readonly AnswerProblem[]) {
    super(`${item}: ${problems.map(({ field, fix }) => (field === '' ? fix : `${field}: ${fix}`)).join(' ')}`);
    const pointer = (field: string) => ['/value', ...field.split('.').filter(Boolean)].join('/');
    const errors = problems.map(({ field, fix, broken: [rule, ...limits] }) => {
      return { pointer: pointer(field), detail: fix, rule, limits };
    });
    this.facts = { item, errors };
  }
}

export class UnknownItem extends DomainError {
  readonly code = 'unknown-item';
  readonly kind = 'not-found';
  override readonly facts: { readonly item: string; readonly instrument: string };

  constructor(item: string, instrument: string) {
    super(`"${item}" is no item of ${instrument}; use a code of the worksheet, for example A.I.1.i.a.`);
    this.facts = { item, instrument };
  }
}

/** Finds an item. Throws UnknownItem. */
export function itemOf(instrument: Instrument, code: string): Item {
  const item = instrument.items.get(code);
  if (item === undefined) throw new UnknownItem(code, instrument.id);
  return item;
}

/** Checks what somebody entered and gives back its canonical form ("ya" becomes "Ya"). Throws InvalidAnswer. */
export function readAnswer(item: Item, raw: unknown): Answer {
  const problems = answerProblems(item, raw);
  if (problems.length > 0) throw new InvalidAnswer(item.code, problems);
  return item.kind === 'choice' ? (keyOf(item, raw) ?? '') : (raw as Answer);
}

/** Everything wrong with what somebody entered; empty when it can be taken. */
export function answerProblems(item: Item, raw: unknown): readonly AnswerProblem[] {
  if (item.kind === 'choice') {
    if (keyOf(item, raw) !== undefined) return [];
    const keys = item.options.map((option) => option.key);
    return [{ field: '', fix: `answer with one of ${keys.join(', ')}, not ${shown(raw)}.`, broken: ['isIn', ...keys] }];
  }
  if (item.kind === 'index') {
    const good = typeof raw === 'number' && raw >= 0 && raw <= 4;
    const fix = `enter the survey index as a number from 0 to 4, not ${shown(raw)}.`;
    return good ? [] : [{ field: '', fix, broken: ['between', 0, 4] }];
  }
  return countsProblems(item, raw);
}

function countsProblems(item: RatioItem, raw: unknown): readonly AnswerProblem[] {
  const keys = item.counts.map((count) => count.key);
  if (!isRecord(raw)) {
    return [
      { field: '', fix: `enter the counts ${keys.join(', ')}, not ${shown(raw)}.`, broken: ['countsOf', ...keys] },
    ];
  }
  const unknown = Object.keys(raw).filter((key) => key !== 'ruling' && !keys.includes(key));
  const problems = [
    ...keys.filter((key) => !isCount(raw[key])).map((key) => problem(key, countFix(raw[key]), 'wholeNumber')),
    ...unknown.map((field) => problem(field, `is no count of this item; it asks for ${keys.join(', ')}.`, 'leaveOut')),
  ];
  if (problems.length > 0 || raw.ruling === undefined) return problems;
  return rulingProblems(item, raw as CountsAnswer);
}

function rulingProblems(item: RatioItem, answer: CountsAnswer): readonly AnswerProblem[] {
  if (!asksForRuling(item, answer)) {
    const fix = 'leave it out: a ruling is only for a denominator of zero without an official rule.';
    return [problem('ruling', fix, 'leaveOut')];
  }
  const ruling: unknown = answer.ruling;
  const { value, reason, ...unknown } = isRecord(ruling) ? ruling : {};
  const inRange = typeof value === 'number' && value >= 0 && value <= 1;
  const reasoned = typeof reason === 'string' && reason.trim() !== '';
  return [
    ...(inRange ? [] : [problem('ruling.value', `enter a number from 0 to 1, not ${shown(value)}.`, 'between', 0, 1)]),
    ...(reasoned ? [] : [problem('ruling.reason', 'say why, in words.', 'hasWords')]),
    ...Object.keys(unknown).map((key) =>
      problem(`ruling.${key}`, 'leave it out: a ruling has value and reason.', 'leaveOut'),
    ),
  ];
}

function problem(field: string, fix: string, ...broken: BrokenRule): AnswerProblem {
  return { field, fix, broken };
}

function countFix(given: unknown): string {
  return given === undefined || given === null
    ? 'is missing; enter a whole number of 0 or more.'
    : `enter a whole number of 0 or more, not ${shown(given)}.`;
}

/** True when the item's denominator is zero and no official rule says what that is worth. */
export function asksForRuling(item: RatioItem, answer: CountsAnswer): boolean {
  return item.ratio.kind === 'share' && sumOf(answer, item.ratio.denominator) === 0;
}

/** The counts behind `keys`, added up. */
export function sumOf(answer: CountsAnswer, keys: readonly string[]): number {
  let sum = 0;
  for (const key of keys) sum += answer[key] as number;
  return sum;
}

function keyOf(item: Item & { kind: 'choice' }, raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined;
  const wanted = raw.trim().toLowerCase();
  return item.options.find((option) => option.key.toLowerCase() === wanted)?.key;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}
