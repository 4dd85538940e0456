import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Panel } from '../../ui/page.js';
import type { Evaluation } from './evaluation-data.js';
import styles from './evaluations.module.css';
import { EVALUATIONS_WORDS } from './evaluations.words.js';

interface KnownFacts {
  readonly total?: number;
  readonly items?: readonly { readonly item: string; readonly note: string }[];
}

/** All that happened to the assessment, the latest first. */
export function History({ evaluation: { assessment } }: { readonly evaluation: Evaluation }) {
  const t = useText(EVALUATIONS_WORDS);
  const happened = [...assessment.history].reverse();
  return (
    <Panel title={t('history')}>
      {happened.length === 0 && <p className="soft">{t('noHistory')}</p>}
      <ol className={styles['options']}>
        {happened.map((moved) => (
          <Happened key={moved.at} moved={moved} />
        ))}
      </ol>
    </Panel>
  );
}

function Happened({ moved }: { readonly moved: Schemas['TransitionView'] }) {
  const t = useText(EVALUATIONS_WORDS);
  const format = useFormat();
  const { total, items = [] } = moved.facts as KnownFacts;
  return (
    <li>
      <strong>{t(`happened.${moved.move}`)}</strong>{' '}
      <span className="soft">
        {format.instant(moved.at)}, {moved.by}
      </span>
      {total !== undefined && ` ${t('totalThen', { total: format.score(total) })}`}
      {moved.reason !== null && <p className={styles['quote']}>{moved.reason}</p>}
      {items.length > 0 && (
        <ul>
          {items.map(({ item, note }) => (
            <li key={item}>
              {item}: {note}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
