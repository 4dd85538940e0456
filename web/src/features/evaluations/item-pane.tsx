import { lazy, Suspense, useEffect, useRef } from 'react';
import type { Item } from '../../../../src/domain/instrument.js';
import { may, useSession } from '../../api/session.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/notice.js';
import { CompareTable } from './compare-table.js';
import { answerIn } from './comparison.js';
import { Criteria } from './criteria.js';
import type { Evaluation } from './evaluation-data.js';
import styles from './evaluations.module.css';
import { EVALUATIONS_WORDS } from './evaluations.words.js';
import type { ItemRow } from './item-rows.js';
import { OwnAnswer } from './own-answer.js';
import { repairNoteOn } from './repair-notes.js';

interface ItemPaneProps {
  readonly evaluation: Evaluation;
  readonly item: Item;
  readonly rows: readonly ItemRow[];
  /** True when it is shown after another one, and not first of all. */
  readonly isArriving: boolean;
  readonly onStep: (by: number) => void;
}

// What is said about an item can wait until the item is there.
const OfficialText = lazy(async () => ({ default: (await import('../wordings/official-text.js')).OfficialText }));
const ItemComments = lazy(async () => ({ default: (await import('../comments/item-comments.js')).ItemComments }));

/** One item: the question, what every layer says, and the person's own answer or the criteria. */
export function ItemPane({ evaluation, item, rows, isArriving, onStep }: ItemPaneProps) {
  const t = useText(EVALUATIONS_WORDS);
  const language = useLanguage();
  const session = useSession();
  const heading = useFocusOnArrival(isArriving);
  const { assessment, settled, own } = evaluation;
  const index = rows.findIndex((row) => row.item.code === item.code);
  const note = answerIn(
    settled.find(({ layer }) => layer === 'UNIT'),
    item.code,
  ).note;
  const returned = repairNoteOn(assessment, item.code);
  return (
    <article className={styles['item']}>
      <header className={styles['itemHead']}>
        <h2 ref={heading} tabIndex={-1}>
          <span className="soft">{item.code}</span> {item.label[language]}
        </h2>
        <div className={styles['steps']} data-screen-only>
          <Button
            size="small"
            aria-label={t('previousItem')}
            title="Alt+↑"
            disabled={index <= 0}
            onClick={() => onStep(-1)}
          >
            <Icon name="up" size={16} />
          </Button>
          <span className={`soft numbers ${styles['small']}`}>
            {t('itemNo', { no: index + 1, count: rows.length })}
          </span>
          <Button
            size="small"
            aria-label={t('nextItem')}
            title="Alt+↓"
            disabled={index >= rows.length - 1}
            onClick={() => onStep(1)}
          >
            <Icon name="down" size={16} />
          </Button>
        </div>
      </header>
      {returned !== null && (
        <Notice tone="warn">
          <p>{t('returnedNote', { note: returned })}</p>
        </Notice>
      )}
      <Suspense fallback={null}>
        <OfficialText key={item.code} instrumentId={evaluation.instrument.id} item={item.code} />
      </Suspense>
      <CompareTable evaluation={evaluation} item={item} />
      <h3>{t('unitNote')}</h3>
      <p className={styles['quote']}>{note === '' ? t('noNote') : note}</p>
      {own?.isWritable === true ? (
        <OwnAnswer evaluation={evaluation} own={own} item={item} onNext={() => onStep(1)} />
      ) : (
        <Criteria evaluation={evaluation} item={item} />
      )}
      {may(session, 'comment.read') && (
        <div className={styles['own']} data-screen-only>
          <Suspense fallback={null}>
            <ItemComments assessmentId={assessment.id} code={item.code} />
          </Suspense>
        </div>
      )}
    </article>
  );
}

/** Whoever comes from another item reads on at the head of this one, and not somewhere in a form that is gone. */
function useFocusOnArrival(isArriving: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isArriving) heading.current?.focus();
  }, [isArriving]);
  return heading;
}
