import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/text.js';
import { Notice } from '../../ui/notice.js';
import type { Gaps } from './comparison.js';
import styles from './evaluations.module.css';
import { EVALUATIONS_WORDS } from './evaluations.words.js';

interface GapsListProps {
  readonly assessmentId: string;
  readonly gaps: Gaps;
  /** Items with something typed and not saved. */
  readonly unsaved?: readonly string[];
  readonly onJump?: () => void;
}

const MOST_NAMED = 30;

/** What is still missing, each item a jump to where it is mended. */
export function GapsList({ assessmentId, gaps, unsaved = [], onJump }: GapsListProps) {
  const t = useText(EVALUATIONS_WORDS);
  const groups = [
    ['gap.blank', gaps.blank],
    ['gap.needsRuling', gaps.needsRuling],
    ['gap.withoutReason', gaps.withoutReason],
    ['gap.unsaved', unsaved],
  ] as const;
  return (
    <Notice tone="warn">
      <p>{t('gaps')}</p>
      {groups
        .filter(([, items]) => items.length > 0)
        .map(([word, items]) => (
          <div key={word}>
            <p>
              <strong>{t(word, { count: items.length })}</strong>
            </p>
            <ul className={styles['jumps']}>
              {items.slice(0, MOST_NAMED).map((butir) => (
                <li key={butir}>
                  <Link to="/penilaian/$id" params={{ id: assessmentId }} search={{ butir }} onClick={onJump}>
                    {butir}
                  </Link>
                </li>
              ))}
              {items.length > MOST_NAMED && <li>{t('andMore', { count: items.length - MOST_NAMED })}</li>}
            </ul>
          </div>
        ))}
    </Notice>
  );
}
