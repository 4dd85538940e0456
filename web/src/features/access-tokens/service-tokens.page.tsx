import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { rolesWithScope, SERVICE_SCOPES } from '../../../../src/access/token-scopes.js';
import { answered, api } from '../../api/client.js';
import { hasRole, useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { institutionQuery, serviceTokensQuery } from './access-tokens.queries.js';
import { ACCESS_TOKENS_WORDS } from './access-tokens.words.js';
import { Tokens } from './tokens.js';

/** By what machines of one institution read. */
export function ServiceTokensPage() {
  const t = useText(ACCESS_TOKENS_WORDS);
  const { id = '' } = useParams({ strict: false });
  return (
    <Page title={t('machines')} lead={t('machinesWhat')}>
      <Answer of={useQuery(institutionQuery(id))}>
        {({ name }) => (
          <Panel title={name}>
            <TokensOf id={id} />
          </Panel>
        )}
      </Answer>
    </Page>
  );
}

function TokensOf({ id }: { readonly id: string }) {
  const t = useText(ACCESS_TOKENS_WORDS);
  const session = useSession();
  const path = { id };
  return (
    <Tokens
      kept={useQuery(serviceTokensQuery(id))}
      none={t('machinesNone')}
      scopes={SERVICE_SCOPES.filter((scope) => hasRole(session, ...rolesWithScope(scope)))}
      make={(body) => answered(api.POST('/api/v1/institutions/{id}/service-tokens', { params: { path }, body }))}
      revoke={(tokenId) =>
        answered(
          api.DELETE('/api/v1/institutions/{id}/service-tokens/{tokenId}', { params: { path: { id, tokenId } } }),
        )
      }
    />
  );
}
