import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { hasRole, useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { REPORT_WORDS } from '../reports/reports.words.js';
import styles from '../reports/reports.module.css';
import { AssessmentsOfUnit } from './assessments-of-unit.js';
import { AwardsOfUnit } from './awards-of-unit.js';
import { profileQuery } from './profile.queries.js';
import { PROFILE_WORDS } from './profile.words.js';
import { ProfileRadar } from './profile-radar.js';
import { ProfileTrend } from './profile-trend.js';
import { Team } from './team.js';

/** A unit over the years: what it holds, what it scored against its own past and in each layer, who works on it. */
export function UnitPage() {
  const { id = '' } = useParams({ strict: false });
  return <Answer of={useQuery(profileQuery(id))}>{(profile) => <Profile profile={profile} />}</Answer>;
}

function Profile({ profile }: { readonly profile: Schemas['UnitProfileView'] }) {
  const t = useText(PROFILE_WORDS);
  const report = useText(REPORT_WORDS);
  const session = useSession();
  const { unitId, unitName, institutionName, institutionKind, awards, assessments } = profile;
  const seesTeam = hasRole(session, 'AUDITOR') || session.roles.some((role) => role.unitId === unitId);
  return (
    <Page title={unitName} lead={t('lead', { institution: institutionName, kind: report(`kind.${institutionKind}`) })}>
      <div className={styles['pair']}>
        <div>
          <Panel title={t('holds')}>
            <AwardsOfUnit awards={awards} />
          </Panel>
          <Panel title={t('trend')}>
            <ProfileTrend assessments={assessments} />
          </Panel>
        </div>
        <Panel title={t('radar')}>
          <ProfileRadar assessments={assessments} />
        </Panel>
      </div>
      <Panel title={t('assessments')}>
        <AssessmentsOfUnit assessments={assessments} />
      </Panel>
      {seesTeam && (
        <Panel title={t('team')}>
          <Team unitId={unitId} />
        </Panel>
      )}
    </Page>
  );
}
