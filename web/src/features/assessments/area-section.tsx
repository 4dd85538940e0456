import { memo, type ReactNode, useSyncExternalStore } from 'react';
import type { Item } from '../../../../src/domain/instrument.js';
import type { Progress } from '../../../../src/domain/progress.js';
import type { NodeScore } from '../../../../src/domain/scored-nodes.js';
import { useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { usePrinting } from '../../ui/printing.js';
import { ItemRow } from './item-row.js';
import type { WorksheetPart } from './worksheet-parts.js';
import { useSummary, useWorksheet, weightOf } from './worksheet-context.js';
import { isPartOpen, onPartsChange, openPart } from './open-parts.js';
import styles from './worksheet.module.css';
import { WORKSHEET_WORDS } from './worksheet.words.js';

interface AreaSectionProps {
  readonly part: WorksheetPart;
  /** Its items are drawn once there is time for it; until then only its heading. */
  readonly isMounted: boolean;
  /** The items to show; null for all. */
  readonly shown: ReadonlySet<string> | null;
}

/** One of the six areas, or the results: a heading that counts, and its items below it. */
export const AreaSection = memo(function AreaSection({ part, isMounted, shown }: AreaSectionProps) {
  const language = useLanguage();
  const { assessmentId } = useWorksheet();
  const isOpen = useSyncExternalStore(onPartsChange, () => isPartOpen(assessmentId, part.no));
  // Older browsers put nothing on paper of what is closed.
  const isPrinting = usePrinting();
  if (shown !== null && !part.items.some(({ code }) => shown.has(code))) return null;
  return (
    <details
      className={styles['part']}
      id={part.id}
      open={isOpen || isPrinting}
      onToggle={({ currentTarget }) => !isPrinting && openPart(assessmentId, part.no, currentTarget.open)}
    >
      <summary className={styles['partHead']}>
        <h2>
          {part.numeral} {part.title[language]}
        </h2>
        <PartCount part={part} />
      </summary>
      {(isMounted || isPrinting) &&
        part.groups.map((group) => (
          <Group key={group.code} heading={group.title[language]} group={group} no={part.no} shown={shown} />
        ))}
    </details>
  );
});

interface GroupProps {
  readonly heading: ReactNode;
  readonly group: WorksheetPart['groups'][number];
  readonly no: number;
  readonly shown: ReadonlySet<string> | null;
}

/** A sub-component, under the name of its aspect where that begins. */
function Group({ heading, group, no, shown }: GroupProps) {
  const t = useText(WORKSHEET_WORDS);
  const { score } = useFormat();
  const { instrument, isWritable } = useWorksheet();
  const items = group.items.filter(({ code }) => shown === null || shown.has(code));
  if (items.length === 0) return null;
  return (
    <section className={styles['group']}>
      <h3>
        {group.aspect !== null && <span className={styles['aspect']}>{t(group.aspect)}</span>}
        {heading} <span className="soft">{t('weight', { points: score(group.weight) })}</span>
      </h3>
      {items.map((item: Item) => (
        <ItemRow key={item.code} item={item} weight={weightOf(instrument, item)} isWritable={isWritable(no)} />
      ))}
    </section>
  );
}

/** How far the part is, apart from what it scores. */
function PartCount({ part }: { readonly part: WorksheetPart }) {
  const t = useText(WORKSHEET_WORDS);
  const { score } = useFormat();
  const summary = useSummary();
  const { done, items } = summary.progressOfArea.get(part.no) as Progress;
  const { score: points, weight } = part.scoreIn(summary.zero) as NodeScore;
  return (
    <span className={`${styles['partCount']} numbers`}>
      <span>{t('doneOf', { done, items })}</span>
      <span>{t('points', { points: score(points), of: score(weight) })}</span>
    </span>
  );
}
