import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { may, useSession } from '../../api/session.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { ButtonAnchor, ButtonLink } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { AwardFacts } from './award-facts.js';
import { AwardReminders } from './award-reminders.js';
import { AwardSteps } from './award-steps.js';
import { awardQuery } from './awards.queries.js';
import { AWARD_WORDS } from './awards.words.js';
import { Incidents } from './incidents.js';

/** One award: what it is, what was decided on it, what is due, and what happened in between. */
export function AwardPage() {
  const { id = '' } = useParams({ strict: false });
  return <Answer of={useQuery(awardQuery(id))}>{(award) => <Award award={award} />}</Answer>;
}

function Award({ award }: { readonly award: Schemas['AwardDetailView'] }) {
  const t = useText(AWARD_WORDS);
  const session = useSession();
  const language = useLanguage();
  const { id, predicate, unitId, unitName, institutionName, certificateNumber } = award;
  return (
    <Page
      title={`${predicate} ${unitName}`}
      lead={institutionName}
      actions={
        <>
          <ButtonLink to="/unit/$id" params={{ id: unitId }}>
            {t('toUnit')}
          </ButtonLink>
          <ButtonAnchor href={`/api/v1/awards/${id}/certificate?language=${language}`} download>
            <Icon name="download" size={16} /> {t('getCertificate')}
          </ButtonAnchor>
          <ButtonAnchor href={`/awards/${certificateNumber}`}>{t('publicPage')}</ButtonAnchor>
        </>
      }
    >
      <Panel title={t('facts')}>
        <AwardFacts award={award} />
      </Panel>
      <Panel title={t('timeline')}>
        <AwardSteps award={award} />
      </Panel>
      {may(session, 'incident.read') && (
        <Panel title={t('incidents')}>
          <Incidents incidents={award.incidents} />
        </Panel>
      )}
      {may(session, 'reminder.read') && (
        <Panel title={t('reminders')}>
          <AwardReminders id={id} />
        </Panel>
      )}
    </Page>
  );
}
