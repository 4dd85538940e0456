import { may, useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { Page } from '../../ui/page.js';
import { PublicAwards } from './public-awards.js';
import { ReportedAwards } from './reported-awards.js';
import { AWARD_WORDS } from './awards.words.js';

/** Every award: for leadership in force and ended, with scores, however many; for everybody else what is public of them. */
export function AwardsPage() {
  const t = useText(AWARD_WORDS);
  const isLeader = may(useSession(), 'status.read');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div data-print="landscape">{isLeader ? <ReportedAwards /> : <PublicAwards />}</div>
    </Page>
  );
}
