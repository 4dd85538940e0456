import { lazy, memo, Suspense, useState } from 'react';
import { needsEvidence } from '../../../../src/domain/evidence-need.js';
import type { Item } from '../../../../src/domain/instrument.js';
import { valueOf } from '../../../../src/domain/item-value.js';
import { useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Loading } from '../../ui/states.js';
import { AnswerField } from './answer-field.js';
import { AnswerText } from './answer-text.js';
import { ConflictChoice } from './conflict-choice.js';
import { ItemRefusal } from './item-refusal.js';
import { countedOf, type ItemState, progressOf, shownOf } from './item-state.js';
import styles from './worksheet.module.css';
import { useItem, useWorksheet } from './worksheet-context.js';
import { WORKSHEET_WORDS } from './worksheet.words.js';

const ItemEvidence = lazy(async () => ({ default: (await import('../evidence/item-evidence.js')).ItemEvidence }));
const OfficialText = lazy(async () => ({ default: (await import('../wordings/official-text.js')).OfficialText }));
const ItemComments = lazy(async () => ({ default: (await import('../comments/item-comments.js')).ItemComments }));

declare global {
  /** Tests count by it which rows are drawn; nobody else sets it. */
  var onRowDrawn: ((code: string) => void) | undefined;
}

interface ItemRowProps {
  readonly item: Item;
  /** Points when every item counts. */
  readonly weight: number;
  readonly isWritable: boolean;
}

/** One item: question, answer with its criteria, note and evidence in one view. It is drawn anew only when it changes itself. */
export const ItemRow = memo(function ItemRow({ item, weight, isWritable }: ItemRowProps) {
  globalThis.onRowDrawn?.(item.code);
  const t = useText(WORKSHEET_WORDS);
  const language = useLanguage();
  const state = useItem(item.code);
  const { worksheet, instrument } = useWorksheet();
  const { note } = shownOf(state);
  return (
    <article className={styles['item']} id={item.code} data-item={item.code} data-progress={progressOf(item, state)}>
      <div className={styles['asked']}>
        {state.returned !== null && (
          <p className={styles['returned']}>
            <Icon name="message" size={16} /> {t('returned')}: {state.returned}
          </p>
        )}
        <fieldset className={styles['question']}>
          <legend>
            <span className={styles['code']}>{item.code}</span> {item.label[language]}
          </legend>
          {item.officialWording !== null && <p className="soft">{item.officialWording}</p>}
          <Suspense fallback={null}>
            <OfficialText instrumentId={instrument.id} item={item.code} />
          </Suspense>
          {isWritable ? (
            <AnswerField item={item} value={shownOf(state).value} />
          ) : (
            <AnswerText item={item} value={shownOf(state).value} />
          )}
        </fieldset>
      </div>
      <div className={styles['told']}>
        {isWritable ? (
          <label className={styles['note']}>
            {t('note')}
            <textarea
              rows={3}
              maxLength={10_000}
              value={note}
              aria-label={t('noteOf', { code: item.code })}
              onChange={(event) => worksheet.note(item.code, event.target.value)}
              onBlur={() => worksheet.sender.hurry(item.code)}
            />
          </label>
        ) : (
          <p className={styles['note']}>{note === '' ? t('noNote') : note}</p>
        )}
        <Attachments item={item} state={state} isWritable={isWritable} />
      </div>
      <Foot item={item} weight={weight} state={state} />
      {state.sync === 'conflict' && <ConflictChoice item={item} state={state} />}
      {state.sync === 'refused' && <ItemRefusal item={item} state={state} />}
    </article>
  );
});

/** What shows that the answer is true, and what people say about it; drawn when somebody opens it. */
function Attachments({ item, state, isWritable }: Pick<ItemRowProps, 'item' | 'isWritable'> & { state: ItemState }) {
  const t = useText(WORKSHEET_WORDS);
  const { assessmentId, unitId } = useWorksheet();
  const [isOpen, setOpen] = useState(false);
  const count = state.evidence.length;
  return (
    <>
      <p className={styles['evidence']}>
        <Button
          look="plain"
          size="small"
          aria-expanded={isOpen}
          data-evidence=""
          onClick={() => setOpen((before) => !before)}
        >
          <Icon name={count > 0 ? 'file' : 'plus'} size={16} />
          {count === 0 ? t('noEvidence') : t('evidence', { count })}
        </Button>
        {count > 0 && !isOpen && <span className="soft">{state.evidence.map(({ title }) => title).join(', ')}</span>}
      </p>
      {isOpen && (
        <div className={styles['attached']}>
          <Suspense fallback={<Loading />}>
            <ItemEvidence
              assessmentId={assessmentId}
              unitId={unitId}
              code={item.code}
              isWritable={isWritable}
              isRequired={isEvidenceNeeded(item, state)}
            />
            <ItemComments assessmentId={assessmentId} code={item.code} />
          </Suspense>
        </div>
      )}
    </>
  );
}

function isEvidenceNeeded(item: Item, state: ItemState): boolean {
  const answer = countedOf(item, state);
  return answer !== undefined && needsEvidence(item, answer);
}

function Foot({ item, weight, state }: Pick<ItemRowProps, 'item' | 'weight'> & { state: ItemState }) {
  const t = useText(WORKSHEET_WORDS);
  const { score, instant } = useFormat();
  const { nameOf, worksheet } = useWorksheet();
  const earned = (valueOf(item, countedOf(item, state)) ?? 0) * weight;
  const { answeredBy, answeredAt, toConfirmFrom } = state.saved;
  const who = answeredBy === null ? null : nameOf(answeredBy);
  return (
    <p className={styles['foot']}>
      <span className="numbers">{t('points', { points: score(earned), of: score(weight) })}</span>
      {state.sync === 'saved' && answeredAt !== null && (
        <span>{who === null ? instant(answeredAt) : t('changedBy', { who, at: instant(answeredAt) })}</span>
      )}
      {state.sync !== 'saved' && <strong data-sync={state.sync}>{t(state.sync)}</strong>}
      {toConfirmFrom !== null && state.edit === null && (
        <Button size="small" onClick={() => void worksheet.confirm(item.code)}>
          {t('confirm')}
        </Button>
      )}
    </p>
  );
}
