import type { Schemas } from '../../api/client.js';
import type { Session } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { Page } from '../../ui/page.js';
import { InstitutionChoice } from '../institutions/institution-choice.js';
import { ARCHIVE_WORDS } from './institution-archives.words.js';

/** Whose archive: the head of one institution goes to theirs at once. */
export function ChoicePage() {
  const t = useText(ARCHIVE_WORDS);
  return (
    <Page title={t('title')} lead={t('choose')}>
      <InstitutionChoice to="/arsip/$id" isOpenTo={isOpenTo} none={t('noInstitutions')} />
    </Page>
  );
}

/** As the server sees it (institution-archives.policy.ts). */
function isOpenTo({ roles }: Session, { id }: Schemas['InstitutionView']): boolean {
  return roles.some(
    ({ role, institutionId }) => role === 'AUDITOR' || (role === 'INSTITUTION_HEAD' && institutionId === id),
  );
}
