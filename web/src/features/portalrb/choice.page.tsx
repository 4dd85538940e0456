import type { Schemas } from '../../api/client.js';
import type { Session } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { Page } from '../../ui/page.js';
import { InstitutionChoice } from '../institutions/institution-choice.js';
import { PORTALRB_WORDS } from './portalrb.words.js';

/** Whose connection: people of one institution go to theirs at once. */
export function ChoicePage() {
  const t = useText(PORTALRB_WORDS);
  return (
    <Page title={t('title')} lead={t('choose')}>
      <InstitutionChoice to="/portalrb/$id" isOpenTo={isOpenTo} none={t('noInstitutions')} />
    </Page>
  );
}

/** As the server sees it (portalrb.policy.ts). */
function isOpenTo({ roles }: Session, { id }: Schemas['InstitutionView']): boolean {
  return roles.some(
    ({ role, institutionId }) =>
      role === 'ADMINISTRATOR' ||
      role === 'AUDITOR' ||
      (['INSTITUTION_HEAD', 'TPI_LEAD'].includes(role) && institutionId === id),
  );
}
