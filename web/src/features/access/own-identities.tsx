import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Panel } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/states.js';
import styles from './access.module.css';
import { ACCESS_WORDS } from './access.words.js';

const ownIdentitiesQuery = queryOptions({
  queryKey: ['profile', 'identities'],
  queryFn: ({ signal }) => answered(api.GET('/api/v1/profile/identities', { signal })),
});

type LinkedIdentity = Schemas['LinkedIdentityView'];

/** Who the person is at the service by which people sign on; nothing where that is not linked. */
export function OwnIdentities() {
  const t = useText(ACCESS_WORDS);
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const identities = useQuery(ownIdentitiesQuery).data ?? [];
  const unlink = async (id: string) => {
    try {
      await answered(api.DELETE('/api/v1/profile/identities/{id}', { params: { path: { id } } }));
      setError(null);
      announce(t('identityUnlinked'));
    } catch (thrown) {
      setError(thrown);
    }
    await queries.invalidateQueries({ queryKey: ownIdentitiesQuery.queryKey });
  };
  if (identities.length === 0 && error === null) return null;
  return (
    <Panel title={t('identities')}>
      <p className="soft">{t('identitiesWhy')}</p>
      {error !== null && <ProblemNotice error={error} />}
      <ul className={styles['sessions']}>
        {identities.map((identity) => (
          <IdentityLine key={identity.id} identity={identity} onUnlink={() => void unlink(identity.id)} />
        ))}
      </ul>
    </Panel>
  );
}

function IdentityLine({ identity, onUnlink }: { readonly identity: LinkedIdentity; readonly onUnlink: () => void }) {
  const t = useText(ACCESS_WORDS);
  const { instant } = useFormat();
  const { issuer, subject, linkedAt } = identity;
  return (
    <li>
      <div className={styles['identity']}>
        <strong>{issuer}</strong>
        <br />
        <span className="soft">{t('identityLinked', { subject, at: instant(linkedAt) })}</span>
      </div>
      <Button size="small" aria-label={t('unlinkIdentity', { issuer })} onClick={onUnlink}>
        {t('unlink')}
      </Button>
    </li>
  );
}
