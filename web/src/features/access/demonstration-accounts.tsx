import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Role, ROLES } from '../../../../src/access/role.js';
import { answered, api, type Schemas } from '../../api/client.js';
import type { Session } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { installationQuery } from '../../shell/shell.queries.js';
import { Button } from '../../ui/button.js';
import { ProblemNotice } from '../../ui/states.js';
import { ACCESS_WORDS } from './access.words.js';
import { ROLE_WORDS } from './role.words.js';
import styles from './entrance.module.css';

type Account = Schemas['DemonstrationAccountView'];

/** The accounts of a demonstration, each one press away; nothing where the data is real. */
export function DemonstrationAccounts({ onSignedIn }: { readonly onSignedIn: (session: Session) => void }) {
  const t = useText(ACCESS_WORDS);
  const roles = useText(ROLE_WORDS);
  const [error, setError] = useState<unknown>(null);
  const accounts = useQuery(installationQuery).data?.demonstrationAccounts ?? [];
  const roleInWords = (role: string) => (isRole(role) ? roles(role) : role);
  if (accounts.length === 0) return null;
  const signIn = async ({ email, password }: Account) => {
    try {
      const answer = await answered(api.POST('/api/v1/session', { body: { email, password } }));
      if ('accountId' in answer) onSignedIn(answer);
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <section className={styles['demonstration']} aria-labelledby="akun-simulasi">
      <h2 id="akun-simulasi">{t('demonstration')}</h2>
      <p className="soft">{t('demonstrationWhy')}</p>
      {error !== null && <ProblemNotice error={error} />}
      <ul className={styles['accounts']}>
        {accounts.map((account) => (
          <li key={account.email}>
            <Button onClick={() => void signIn(account)}>
              <strong>{roleInWords(account.role)}</strong> <span className="soft">{account.email}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function isRole(name: string): name is Role {
  return (ROLES as readonly string[]).includes(name);
}
