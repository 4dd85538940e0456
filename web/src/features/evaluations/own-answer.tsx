import { useRef } from 'react';
import type { Item } from '../../../../src/domain/instrument.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { TextArea } from '../../ui/field.js';
import form from '../../ui/form.module.css';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/states.js';
import { AnswerFields } from './answer-fields.js';
import { isLower } from './comparison.js';
import { ConflictChoice } from './conflict-choice.js';
import { earlierAnswer, type Evaluation, type OwnSheet } from './evaluation-data.js';
import styles from './evaluations.module.css';
import { EVALUATIONS_WORDS } from './evaluations.words.js';
import { useSaveKey } from './item-keys.js';
import { readDraft, useOwnAnswer } from './own-answer-state.js';

interface OwnAnswerProps {
  readonly evaluation: Evaluation;
  readonly own: OwnSheet;
  readonly item: Item;
  readonly onNext: () => void;
}

/** The person's own answer to an item and why; what is lower than the layer before says why, or is not saved. */
export function OwnAnswer({ evaluation, own, item, onNext }: OwnAnswerProps) {
  const t = useText(EVALUATIONS_WORDS);
  const earlier = earlierAnswer(evaluation, item.code);
  const fields = useRef<HTMLFormElement>(null);
  const state = useOwnAnswer(own, item, earlier, fields);
  const { draft, errors, change, save } = state;
  const isLowered = isLower(item, readDraft(item, draft.value), earlier);
  const before = own.layer === 'TPN' ? 'TPI' : t('layer.UNIT');
  const saveAndGo = async () => (await save()) && onNext();
  useSaveKey(() => void saveAndGo());
  return (
    <form
      ref={fields}
      className={`${form['form']} ${styles['own']}`}
      noValidate
      aria-label={t('own', { layer: own.layer })}
      onSubmit={(event) => {
        event.preventDefault();
        void saveAndGo();
      }}
      data-screen-only
    >
      <h3>{t('own', { layer: own.layer })}</h3>
      {state.current !== undefined && <ConflictChoice item={item} state={state} current={state.current} />}
      {state.problem !== null && <ProblemNotice error={state.problem} />}
      <AnswerFields
        evaluation={evaluation}
        item={item}
        value={draft.value}
        errors={errors}
        onChange={(value) => change({ value })}
      />
      {earlier !== null && (
        <div>
          <Button size="small" onClick={() => change({ value: earlier })}>
            {t('takeOver', { layer: before })}
          </Button>
        </div>
      )}
      {isLowered && (
        <Notice tone="warn" role="status">
          <p>{t('lowered', { layer: before })}</p>
        </Notice>
      )}
      <TextArea
        label={t(isLowered ? 'reason' : 'note')}
        name="note"
        required={isLowered}
        maxLength={10_000}
        value={draft.note}
        error={errors['note']}
        onChange={({ target }) => change({ note: target.value })}
      />
      <div className={form['buttons']}>
        <Button
          type="submit"
          look="primary"
          aria-disabled={state.isBusy}
          aria-keyshortcuts="Control+Enter"
          title="Ctrl+Enter"
        >
          {t('saveAndNext')}
        </Button>
        <Button aria-disabled={state.isBusy} onClick={() => void save()}>
          {t('saveOnly')}
        </Button>
        <span className={`soft ${styles['small']}`} role="status">
          {t(state.isUnsaved ? 'unsavedHere' : 'savedState')}
        </span>
      </div>
    </form>
  );
}
