import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Badge } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Answer, ProblemNotice } from '../../ui/states.js';
import { ownSessionsQuery } from './access.queries.js';
import styles from './access.module.css';
import { ACCESS_WORDS } from './access.words.js';

type OwnSession = Schemas['OwnSessionView'];

/** Where the person is signed in, and a way to end what should not be. */
export function OwnSessions() {
  const t = useText(ACCESS_WORDS);
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const end = async (call: () => Promise<unknown>) => {
    try {
      await call();
      setError(null);
      announce(t('sessionEnded'));
    } catch (thrown) {
      setError(thrown);
    }
    await queries.invalidateQueries({ queryKey: ownSessionsQuery.queryKey });
  };
  const endOne = (id: string) =>
    end(() => answered(api.DELETE('/api/v1/profile/sessions/{id}', { params: { path: { id } } })));
  const endOthers = () => end(() => answered(api.DELETE('/api/v1/profile/sessions')));
  return (
    <Panel title={t('sessions')}>
      <p className="soft">{t('sessionsWhy')}</p>
      {error !== null && <ProblemNotice error={error} />}
      <Answer of={useQuery(ownSessionsQuery)}>
        {(sessions) => (
          <>
            <ul className={styles['sessions']}>
              {sessions.map((session) => (
                <SessionLine key={session.id} session={session} onEnd={() => void endOne(session.id)} />
              ))}
            </ul>
            {sessions.length > 1 && <Button onClick={() => void endOthers()}>{t('endOthers')}</Button>}
          </>
        )}
      </Answer>
    </Panel>
  );
}

function SessionLine({ session, onEnd }: { readonly session: OwnSession; readonly onEnd: () => void }) {
  const t = useText(ACCESS_WORDS);
  const { instant } = useFormat();
  const { device, begunAt, lastSeenAt, isCurrent } = session;
  const name = device ?? t('unknownDevice');
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <br />
        <span className="soft">{t('sessionTimes', { begun: instant(begunAt), seen: instant(lastSeenAt) })}</span>
      </div>
      {isCurrent ? (
        <Badge tone="info">{t('thisSession')}</Badge>
      ) : (
        <Button size="small" aria-label={t('endSession', { device: name })} onClick={onEnd}>
          {t('end')}
        </Button>
      )}
    </li>
  );
}
