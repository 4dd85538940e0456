import { createContext, type FormEvent, type ReactNode, useContext, useRef, useState } from 'react';
import { problemFrom } from '../api/problem.js';
import { type ProblemWords, problemWords } from '../api/problem-words.js';
import { useLanguage } from '../i18n/language.js';
import { useText } from '../i18n/text.js';
import { Button } from './button.js';
import styles from './form.module.css';
import { Notice } from './notice.js';
import { UI_WORDS } from './ui.words.js';

interface FormState {
  readonly errors: ProblemWords['fields'];
  readonly isBusy: boolean;
}
const NOTHING: FormState = { errors: [], isBusy: false };
const FormContext = createContext<FormState>(NOTHING);

/** What the server refused about the field of this name; a name is a pointer without its first slash. */
export function useFieldError(name: string): string | undefined {
  return useContext(FormContext).errors.find(({ pointer }) => pointer === `/${name}`)?.text;
}

interface ActionFormProps {
  /** Sends what was typed. What it throws is shown, and everything typed stays. */
  readonly action: (fields: FormData) => Promise<void>;
  readonly submit: string;
  readonly children: ReactNode;
  /** Default where the page has another that matters more. */
  readonly look?: 'primary' | 'danger' | 'default';
  /** Beside the button that sends. */
  readonly beside?: ReactNode;
}

/** A form that keeps what was typed until the server has taken it, and shows what it refused at its field. */
export function ActionForm({ action, submit, children, look = 'primary', beside }: ActionFormProps) {
  const t = useText(UI_WORDS);
  const language = useLanguage();
  const summary = useRef<HTMLDivElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const words = error === null ? null : problemWords(problemFrom(error), language);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    try {
      await action(new FormData(event.currentTarget));
      setError(null);
    } catch (thrown) {
      setError(thrown);
      requestAnimationFrame(() => summary.current?.focus());
    } finally {
      setBusy(false);
    }
  };

  return (
    <FormContext value={{ errors: words?.fields ?? [], isBusy }}>
      <form className={styles['form']} onSubmit={(event) => void send(event)}>
        {words !== null && (
          <div ref={summary} tabIndex={-1}>
            <Refusal words={words} />
          </div>
        )}
        {children}
        <div className={styles['buttons']}>
          <Button type="submit" look={look} aria-disabled={isBusy}>
            {isBusy ? t('saving') : submit}
          </Button>
          {beside}
        </div>
      </form>
    </FormContext>
  );
}

/** What was refused, with a jump to every field of the form that has something to mend. */
function Refusal({ words }: { readonly words: ProblemWords }) {
  const t = useText(UI_WORDS);
  const jump = (pointer: string) => {
    const field = document.getElementsByName(pointer.slice(1))[0];
    field?.focus();
  };
  return (
    <Notice tone="bad" role="alert">
      <p>{words.fields.length > 0 ? t('refusedFields') : words.summary}</p>
      {words.fields.length > 0 && (
        <ul>
          {words.fields.map(({ pointer, text }) => (
            <li key={pointer + text}>
              <Button size="small" look="plain" onClick={() => jump(pointer)}>
                {text}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** What was typed into a field, trimmed; empty where there is none. */
export function textOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** The same with the spaces around it, which belong to a password. */
export function passwordOf(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
}

/** The same, null where nothing was typed. */
export function textOrNull(fields: FormData, name: string): string | null {
  const text = textOf(fields, name);
  return text === '' ? null : text;
}
