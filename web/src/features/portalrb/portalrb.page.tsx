import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useText } from '../../i18n/text.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { institutionsQuery } from '../institutions/institutions.queries.js';
import { Calls } from './calls.js';
import { ConnectionPanel } from './connection-panel.js';
import { connectionQuery } from './portalrb.queries.js';
import { PORTALRB_WORDS } from './portalrb.words.js';
import { Preflight } from './preflight.js';
import { Tokens } from './tokens.js';

/** One institution and PortalRB: what it would be refused, by which token it comes, what it has asked. */
export function PortalrbPage() {
  const t = useText(PORTALRB_WORDS);
  const { id = '' } = useParams({ strict: false });
  const name = useQuery(institutionsQuery).data?.find((institution) => institution.id === id)?.name;
  return (
    <Page title={name === undefined ? t('title') : `${t('title')}: ${name}`} lead={t('lead')}>
      <Panel title={t('preflight')}>
        <Preflight institutionId={id} />
      </Panel>
      <Answer of={useQuery(connectionQuery(id))}>
        {(connection) => (
          <>
            <Panel title={t('connection')}>
              <ConnectionPanel of={connection} />
            </Panel>
            <Panel title={t('tokens')}>
              <Tokens institutionId={id} tokens={connection.tokens} />
            </Panel>
          </>
        )}
      </Answer>
      <Panel title={t('calls')}>
        <Calls institutionId={id} />
      </Panel>
    </Page>
  );
}
