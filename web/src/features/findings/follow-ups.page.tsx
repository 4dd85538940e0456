import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { hasRole, useSession } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Badge, type Tone } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { Answer, Empty } from '../../ui/states.js';
import { assessmentQuery } from '../assessments/assessments.queries.js';
import { WorkLinks } from '../assessments/work-links.js';
import { followUpsQuery } from './findings.queries.js';
import styles from './findings.module.css';
import { FINDINGS_WORDS } from './findings.words.js';
import { StepDialog } from './step-dialogs.js';
import { type FollowUpStep, inOrder, stepsFor } from './follow-up-steps.js';

/** What evaluators found at a unit, what the unit did about it, and whether that was enough. */
export function FollowUpsPage() {
  const { id = '' } = useParams({ strict: false });
  return <Answer of={useQuery(assessmentQuery(id))}>{(assessment) => <Shown assessment={assessment} />}</Answer>;
}

type Assessment = Schemas['AssessmentDetailView'];
type FollowUp = Schemas['FollowUpView'];

function Shown({ assessment }: { readonly assessment: Assessment }) {
  const t = useText(FINDINGS_WORDS);
  const isUnit = hasRole(useSession(), 'UNIT_HEAD', 'UNIT_COORDINATOR', 'UNIT_MEMBER');
  return (
    <Page
      title={t('title')}
      lead={t('lead', { unit: assessment.unitName })}
      actions={isUnit && <WorkLinks assessmentId={assessment.id} />}
    >
      <Answer of={useQuery(followUpsQuery(assessment.id))}>
        {(followUps) => <FollowUps assessment={assessment} followUps={followUps} />}
      </Answer>
    </Page>
  );
}

function FollowUps({ assessment, followUps }: { assessment: Assessment; followUps: readonly FollowUp[] }) {
  const t = useText(FINDINGS_WORDS);
  if (followUps.length === 0) {
    return (
      <Empty>
        <p>{t('none')}</p>
      </Empty>
    );
  }
  const count = followUps.filter(({ state }) => !['RESOLVED', 'WITHDRAWN'].includes(state)).length;
  return (
    <>
      <p>{t('unresolved', { count })}</p>
      <ul className={styles['list']}>
        {inOrder(followUps).map((followUp) => (
          <FollowUpCard key={followUp.findingId} assessment={assessment} followUp={followUp} />
        ))}
      </ul>
    </>
  );
}

interface FollowUpCardProps {
  readonly assessment: Assessment;
  readonly followUp: FollowUp;
}

function FollowUpCard({ assessment, followUp }: FollowUpCardProps) {
  const t = useText(FINDINGS_WORDS);
  return (
    <li className={styles['card']} data-finding={followUp.findingId}>
      <Head assessment={assessment} followUp={followUp} />
      <p>{followUp.finding}</p>
      <h3>{t('recommendation')}</h3>
      <p>{followUp.recommendation}</p>
      <Done followUp={followUp} />
      <Steps assessment={assessment} followUp={followUp} />
    </li>
  );
}

const TONES: Readonly<Record<FollowUp['state'], Tone>> = {
  OPEN: 'warn',
  ANSWERED: 'info',
  RETURNED: 'warn',
  RESOLVED: 'ok',
  WITHDRAWN: 'quiet',
};

function Head({ assessment, followUp }: FollowUpCardProps) {
  const t = useText(FINDINGS_WORDS);
  const format = useFormat();
  const { item, areaNo, layer, year, state, dueOn, isOverdue } = followUp;
  const about = item === null ? t('area', { no: areaNo ?? '' }) : t('item', { code: item });
  return (
    <>
      <h2 className={styles['about']}>
        {item === null ? (
          about
        ) : (
          <Link to="/lembar-kerja/$id" params={{ id: assessment.id }} search={{ butir: item }}>
            {about}
          </Link>
        )}
      </h2>
      <p className={styles['line']}>
        <Badge tone={TONES[state]} icon={state === 'RESOLVED' ? 'check' : 'clock'}>
          {t(state)}
        </Badge>
        {isOverdue && (
          <Badge tone="bad" icon="alert">
            {t('overdue')}
          </Badge>
        )}
        <span className="soft">
          {t('fromLayer', { layer })} {year === assessment.year ? '' : t('fromYear', { year })} · {t('due')}{' '}
          {format.due(dueOn)}
        </span>
      </p>
    </>
  );
}

/** What the unit did, and what was said to it. */
function Done({ followUp: { response, respondedAt, rejectionReason, resolvedAt } }: { readonly followUp: FollowUp }) {
  const t = useText(FINDINGS_WORDS);
  const format = useFormat();
  return (
    <>
      {response !== null && (
        <>
          <h3>{t('responseOf', { at: respondedAt === null ? '' : format.instant(respondedAt) })}</h3>
          <p className={styles['response']}>{response}</p>
        </>
      )}
      {rejectionReason !== null && <p className={styles['rejected']}>{t('rejected', { reason: rejectionReason })}</p>}
      {resolvedAt !== null && <p className="soft">{t('resolvedAt', { at: format.instant(resolvedAt) })}</p>}
    </>
  );
}

function Steps({ assessment, followUp }: FollowUpCardProps) {
  const t = useText(FINDINGS_WORDS);
  const [asked, setAsked] = useState<FollowUpStep | null>(null);
  const steps = stepsFor(useSession().roles, assessment, followUp);
  if (steps.length === 0) return null;
  const facts = { finding: followUp.finding };
  const names = { respond: t('respondOf', facts), accept: t('acceptOf', facts), reject: t('rejectOf', facts) };
  const respond = followUp.response === null ? t('respond') : t('respondAgain');
  const words = { respond, accept: t('accept'), reject: t('reject') };
  return (
    <p className={styles['line']} data-screen-only>
      {steps.map((step) => (
        <Button key={step} size="small" aria-label={`${words[step]}. ${names[step]}`} onClick={() => setAsked(step)}>
          {words[step]}
        </Button>
      ))}
      {asked !== null && (
        <StepDialog step={asked} assessmentId={assessment.id} followUp={followUp} onClose={() => setAsked(null)} />
      )}
    </p>
  );
}
