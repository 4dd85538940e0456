import { type ReactNode, useEffect, useState } from 'react';
import { problemFrom } from '../api/problem.js';
import { problemWords } from '../api/problem-words.js';
import { useLanguage } from '../i18n/language.js';
import { useText } from '../i18n/text.js';
import { Button } from './button.js';
import { Notice } from './notice.js';
import styles from './states.module.css';
import { UI_WORDS } from './ui.words.js';

const PATIENCE_MS = 300;

/** Says that something is on its way, once that takes long enough to be noticed. */
export function Loading() {
  const t = useText(UI_WORDS);
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className="soft">
      {isSlow ? t('loading') : ''}
    </p>
  );
}

/** Nothing there: one sentence, and the next step. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className={styles['empty']}>{children}</div>;
}

interface ProblemNoticeProps {
  readonly error: unknown;
  /** Shown as "try again". */
  readonly onRetry?: (() => void) | undefined;
}

/** What was refused or failed, in words; of the server's own faults also what its operator finds the cause under. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const t = useText(UI_WORDS);
  const problem = problemFrom(error);
  const { summary, fields } = problemWords(problem, useLanguage());
  return (
    <Notice tone="bad" role="alert">
      <p>{summary}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map(({ pointer, text }) => (
            <li key={pointer + text}>{text}</li>
          ))}
        </ul>
      )}
      {problem.body.requestId !== undefined && (
        <p className="soft">
          {t('reference', { id: '' })}
          <code>{problem.body.requestId}</code>
        </p>
      )}
      {onRetry !== undefined && (
        <Button size="small" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </Notice>
  );
}

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/**
 * What a query has: on its way, refused, or there. Old data stays while new data is fetched.
 * `<Answer of={useQuery(...)}>{(units) => ...}</Answer>`
 */
export function Answer<T>({ of, children }: { readonly of: Asked<T>; readonly children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.error !== null && of.error !== undefined)
    return <ProblemNotice error={of.error} onRetry={() => void of.refetch()} />;
  return <Loading />;
}
