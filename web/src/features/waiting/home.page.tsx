import { useQuery } from '@tanstack/react-query';
import { useText } from '../../i18n/text.js';
import { Page } from '../../ui/page.js';
import { Answer, Empty } from '../../ui/states.js';
import { FirstSteps } from './first-steps.js';
import styles from './home.module.css';
import { ProgressLines } from './progress-lines.js';
import { ReturnedEntries, WaitingPanel } from './waiting-panel.js';
import { waitingQuery, type WaitingGroup } from './waiting.queries.js';
import { WAITING_WORDS } from './waiting.words.js';

/** Where everybody begins: what waits for them, what was returned standing first. */
export function HomePage() {
  const t = useText(WAITING_WORDS);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className={styles['columns']}>
        <div>
          <Answer of={useQuery(waitingQuery)}>{(groups) => <Waiting groups={groups} />}</Answer>
        </div>
        <aside aria-label={t('beside')}>
          <ProgressLines />
          <FirstSteps />
        </aside>
      </div>
    </Page>
  );
}

function Waiting({ groups }: { readonly groups: readonly WaitingGroup[] }) {
  const t = useText(WAITING_WORDS);
  const returned = groups.find(({ kind }) => kind === 'RETURNED');
  const others = groups.filter(({ kind }) => kind !== 'RETURNED');
  if (groups.length === 0)
    return (
      <Empty>
        <p>{t('nothing')}</p>
      </Empty>
    );
  return (
    <>
      {returned !== undefined && <ReturnedEntries group={returned} />}
      {others.map((group) => (
        <WaitingPanel key={group.kind} group={group} />
      ))}
    </>
  );
}
