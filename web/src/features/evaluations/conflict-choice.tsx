import type { Answer } from '../../../../src/domain/answer.js';
import type { Item } from '../../../../src/domain/instrument.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { answerInShort } from './answer-words.js';
import type { CurrentAnswer } from './answer-saving.js';
import styles from './evaluations.module.css';
import { EVALUATIONS_WORDS } from './evaluations.words.js';
import { type OwnAnswerState, readDraft } from './own-answer-state.js';

interface ConflictChoiceProps {
  readonly item: Item;
  readonly state: OwnAnswerState;
  /** null when the answer was taken back. */
  readonly current: CurrentAnswer | null;
}

/** Somebody else saved this item meanwhile: both are shown, and one is chosen. */
export function ConflictChoice({ item, state, current }: ConflictChoiceProps) {
  const t = useText(EVALUATIONS_WORDS);
  const { draft, keepMine, takeTheirs } = state;
  return (
    <Notice tone="bad" role="alert">
      <p>{t('conflict')}</p>
      <dl className={styles['versions']}>
        <dt>{t('mine')}</dt>
        <Version item={item} value={readDraft(item, draft.value)} note={draft.note} />
        <dt>{t('theirs')}</dt>
        <Version item={item} value={(current?.value ?? null) as Answer | null} note={current?.note ?? ''} />
      </dl>
      <div className={styles['buttons']}>
        <Button onClick={() => void keepMine()}>{t('keepMine')}</Button>
        <Button onClick={takeTheirs}>{t('takeTheirs')}</Button>
      </div>
    </Notice>
  );
}

function Version({ item, value, note }: { readonly item: Item; readonly value: Answer | null; readonly note: string }) {
  const format = useFormat();
  return (
    <dd>
      <strong>{answerInShort(item, value, format)}</strong> {note}
    </dd>
  );
}
