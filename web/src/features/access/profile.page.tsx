import { useQuery } from '@tanstack/react-query';
import { useText } from '../../i18n/text.js';
import { Page } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { OwnTokens } from '../access-tokens/own-tokens.js';
import { profileQuery } from './access.queries.js';
import styles from './access.module.css';
import { ACCESS_WORDS } from './access.words.js';
import { OwnDisplay } from './own-display.js';
import { OwnIdentities } from './own-identities.js';
import { OwnName } from './own-name.js';
import { OwnPassword } from './own-password.js';
import { OwnRoles } from './own-roles.js';
import { OwnSecondFactor } from './own-second-factor.js';
import { OwnSessions } from './own-sessions.js';

export function ProfilePage() {
  const t = useText(ACCESS_WORDS);
  return (
    <Page title={t('profile')} lead={t('profileLead')}>
      <Answer of={useQuery(profileQuery)}>
        {(profile) => (
          <div className={styles['columns']}>
            <div>
              <OwnName profile={profile} />
              <OwnRoles roles={profile.appointments} />
              <OwnDisplay />
            </div>
            <div>
              <OwnPassword email={profile.email} />
              <OwnSecondFactor secondFactor={profile.secondFactor} />
              <OwnIdentities />
              <OwnSessions />
              <OwnTokens />
            </div>
          </div>
        )}
      </Answer>
    </Page>
  );
}
