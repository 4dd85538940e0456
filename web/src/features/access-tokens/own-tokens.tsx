import { useQuery } from '@tanstack/react-query';
import { PERSON_SCOPES } from '../../../../src/access/token-scopes.js';
import { answered, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { ButtonLink } from '../../ui/button.js';
import { Panel } from '../../ui/page.js';
import { ownTokensQuery } from './access-tokens.queries.js';
import { ACCESS_TOKENS_WORDS } from './access-tokens.words.js';
import { Tokens } from './tokens.js';

/** A person's own; the head of an institution finds the way to those of its machines, too. */
export function OwnTokens() {
  const t = useText(ACCESS_TOKENS_WORDS);
  return (
    <Panel title={t('own')}>
      <p className="soft">{t('ownWhat')}</p>
      <Tokens
        kept={useQuery(ownTokensQuery)}
        none={t('none')}
        scopes={PERSON_SCOPES}
        make={(body) => answered(api.POST('/api/v1/access-tokens', { body }))}
        revoke={(id) => answered(api.DELETE('/api/v1/access-tokens/{id}', { params: { path: { id } } }))}
      />
      <LinksToMachines />
    </Panel>
  );
}

function LinksToMachines() {
  const t = useText(ACCESS_TOKENS_WORDS);
  const ids = useSession().roles.flatMap(({ role, institutionId }) =>
    role === 'INSTITUTION_HEAD' && institutionId !== null ? [institutionId] : [],
  );
  return ids.map((id) => (
    <p key={id}>
      <ButtonLink look="plain" to="/admin/instansi/$id/token" params={{ id }}>
        {t('machinesLink')}
      </ButtonLink>
    </p>
  ));
}
