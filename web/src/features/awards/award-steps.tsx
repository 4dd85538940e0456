import { Link } from '@tanstack/react-router';
import { assessmentPath } from '../../../../src/domain/client-paths.js';
import type { Schemas } from '../../api/client.js';
import { may, useSession } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import styles from '../reports/reports.module.css';
import { AWARD_WORDS } from './awards.words.js';

type Award = Schemas['AwardDetailView'];

/** From the decree to today: what was decided when, by which decree. */
export function AwardSteps({ award }: { readonly award: Award }) {
  const t = useText(AWARD_WORDS);
  const format = useFormat();
  const { predicate, decreedOn, decreeNumber, assessmentId, decisions, endedOn, endReason, reevaluationDueOn } = award;
  return (
    <ol className={styles['steps']}>
      <Step day={decreedOn} what={t('granted', { predicate })} decree={decreeNumber} assessmentId={assessmentId} />
      {decisions.map((decision) => (
        <Step
          key={decision.decreeNumber + decision.decidedOn}
          day={decision.decidedOn}
          what={t(`decision.${decision.outcome}`)}
          decree={decision.decreeNumber}
          assessmentId={decision.assessmentId}
          ground={decision.ground}
        />
      ))}
      {endReason === 'SUPERSEDED' && endedOn !== null && <Step day={endedOn} what={t('end.SUPERSEDED')} />}
      {endedOn === null && (
        <li>
          <strong>{t('dueStep')}</strong>
          <span className={styles['second']}>{format.due(reevaluationDueOn)}</span>
        </li>
      )}
    </ol>
  );
}

interface StepProps {
  readonly day: string;
  readonly what: string;
  readonly decree?: string;
  readonly assessmentId?: string | null;
  readonly ground?: string | null;
}

function Step({ day, what, decree, assessmentId = null, ground = null }: StepProps) {
  const t = useText(AWARD_WORDS);
  const format = useFormat();
  const readsAssessments = may(useSession(), 'assessment.read');
  return (
    <li>
      <strong>{what}</strong>
      <span className={styles['second']}>
        {decree === undefined ? format.day(day) : t('decreeOf', { number: decree, day: format.day(day) })}
      </span>
      {ground !== null && <span className={styles['second']}>{t('ground', { ground })}</span>}
      {readsAssessments && assessmentId !== null && <Link to={assessmentPath(assessmentId)}>{t('toAssessment')}</Link>}
    </li>
  );
}
