import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Panel } from '../../ui/page.js';
import { PlaceLink } from '../../ui/place-link.js';
import { worksheetPath } from '../../../../src/domain/client-paths.js';
import styles from './home.module.css';
import { areasProgressQuery, type WaitingEntry, waitingQuery } from './waiting.queries.js';
import { WAITING_WORDS } from './waiting.words.js';

/** Whose worksheet is being filled in. */
const FILLED_IN: ReadonlySet<WaitingEntry['kind']> = new Set(['RETURNED', 'SELF_ASSESSMENT', 'AREA']);
const MOST = 3;

/** How far each worksheet is that is being filled in: apart from its score, for a high score may rest on few items. */
export function ProgressLines() {
  const t = useText(WAITING_WORDS);
  const entries = (useQuery(waitingQuery).data ?? []).flatMap((group) => group.entries);
  const ofWorksheets = new Map(
    entries.flatMap((entry) =>
      FILLED_IN.has(entry.kind) && entry.assessmentId !== null ? [[entry.assessmentId, entry]] : [],
    ),
  );
  if (ofWorksheets.size === 0) return null;
  return (
    <Panel title={t('progress')}>
      {[...ofWorksheets].slice(0, MOST).map(([id, entry]) => (
        <ProgressLine key={id} id={id} entry={entry} />
      ))}
      <p className="soft">{t('progressWhat')}</p>
    </Panel>
  );
}

function ProgressLine({ id, entry }: { readonly id: string; readonly entry: WaitingEntry }) {
  const t = useText(WAITING_WORDS);
  const format = useFormat();
  const areas = useQuery(areasProgressQuery(id)).data ?? [];
  const [done, items] = [sum(areas.map((area) => area.done)), sum(areas.map((area) => area.items))];
  const label = `${entry.unitName}, ${entry.year}`;
  return (
    <div className={styles['progress']}>
      <PlaceLink to={worksheetPath(id)}>{label}</PlaceLink>
      <progress aria-label={label} value={done} max={Math.max(items, 1)} />
      <span className="numbers">{t('doneOf', { done: format.number(done), items: format.number(items) })}</span>
    </div>
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
