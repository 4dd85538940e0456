import { useQuery } from '@tanstack/react-query';
import { useText } from '../../i18n/text.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { waitingQuery } from './waiting.queries.js';
import { WAITING_WORDS } from './waiting.words.js';

export function HomePage() {
  const t = useText(WAITING_WORDS);
  return (
    <Page title={t('title')}>
      <Answer of={useQuery(waitingQuery)}>
        {(groups) =>
          groups.map(({ kind, count }) => (
            <Panel key={kind} title={kind}>
              <p>{count}</p>
            </Panel>
          ))
        }
      </Answer>
    </Page>
  );
}
