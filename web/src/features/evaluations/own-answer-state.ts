import { type RefObject, useState } from 'react';
import { type Answer, answerProblems, readAnswer } from '../../../../src/domain/answer.js';
import type { Item } from '../../../../src/domain/instrument.js';
import { ApiProblem } from '../../api/problem.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { type CurrentAnswer, saveAnswer, takeIn } from './answer-saving.js';
import { answerIn, isLower } from './comparison.js';
import { type Draft, draftKey, drafts, dropDraft, keepDraft } from './drafts.js';
import type { OwnSheet } from './evaluation-data.js';
import { EVALUATIONS_WORDS } from './evaluations.words.js';

type Errors = Readonly<Record<string, string>>;
type Words = ReturnType<typeof useText<(typeof EVALUATIONS_WORDS)['id']>>;

/** What was typed as an answer; null while it is none. */
export function readDraft(item: Item, value: unknown): Answer | null {
  return value === null || answerProblems(item, value).length > 0 ? null : readAnswer(item, value);
}

/** What is wrong with what was typed, by field; the answer as a whole is ''. */
function errorsOf(t: Words, item: Item, { value, note }: Draft, earlier: Answer | null): Errors {
  const problems = answerProblems(item, value).map(({ field }) => [field, t(fixFor(item, field))] as const);
  const isSilent = note.trim() === '' && isLower(item, readDraft(item, value), earlier);
  return Object.fromEntries([...problems, ...(isSilent ? [['note', t('fix.reason')] as const] : [])]);
}

function fixFor(item: Item, field: string) {
  if (field === 'ruling.value' || field === 'ruling.reason') return `fix.${field}` as const;
  if (item.kind === 'choice') return 'fix.choice';
  return item.kind === 'index' ? 'fix.index' : 'fix.count';
}

/** What somebody types for an item, from the first key to the server's answer. */
export function useOwnAnswer(
  own: OwnSheet,
  item: Item,
  earlier: Answer | null,
  form: RefObject<HTMLFormElement | null>,
) {
  const t = useText(EVALUATIONS_WORDS);
  const [errors, setErrors] = useState<Errors>({});
  const [problem, setProblem] = useState<unknown>(null);
  const [current, setCurrent] = useState<CurrentAnswer | null | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const key = draftKey(own.sheetId, item.code);
  const typed = drafts.use()[key];
  const draft: Draft = typed ?? answerIn(own, item.code);

  const change = (changes: Partial<Draft>) => keepDraft(key, { ...draft, ...changes });
  const refuse = (thrown: unknown) => {
    const isStale = thrown instanceof ApiProblem && thrown.status === 412;
    if (isStale) setCurrent((thrown.body['current'] ?? null) as CurrentAnswer | null);
    else setProblem(thrown);
  };
  /** Answers whether it was saved. */
  const save = async (given: Draft = draft): Promise<boolean> => {
    const found = errorsOf(t, item, given, earlier);
    setErrors(found);
    if (Object.keys(found).length > 0) focusFirstError(form.current);
    if (Object.keys(found).length > 0 || isBusy) return false;
    setBusy(true);
    try {
      await saveAnswer(own.sheetId, item.code, given);
      setProblem(null);
      setCurrent(undefined);
      announce(t('savedNow', { item: item.code }));
      return true;
    } catch (thrown) {
      refuse(thrown);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const takeTheirs = () => {
    if (current === null || current === undefined) dropDraft(key);
    else takeIn(own.sheetId, { ...current, item: item.code, value: current.value as Answer });
    setCurrent(undefined);
  };
  const keepMine = () => save({ ...draft, version: current?.version ?? null });
  return {
    draft,
    errors,
    problem,
    current,
    isBusy,
    isUnsaved: typed !== undefined,
    change,
    save,
    takeTheirs,
    keepMine,
  };
}
export type OwnAnswerState = ReturnType<typeof useOwnAnswer>;

/** After the fields have been drawn with what is wrong with them. */
function focusFirstError(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    // A group of radios has no field that is wrong: it begins at its first.
    const wrong =
      form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? form?.querySelector<HTMLElement>('[type="radio"]');
    wrong?.focus();
  });
}
