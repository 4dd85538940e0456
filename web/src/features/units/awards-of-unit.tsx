import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { REPORT_WORDS } from '../reports/reports.words.js';
import styles from '../reports/reports.module.css';
import { PROFILE_WORDS } from './profile.words.js';

type Award = Schemas['ProfileAwardView'];

/** What a unit holds and held, each with what was decided on it. */
export function AwardsOfUnit({ awards }: { readonly awards: readonly Award[] }) {
  const t = useText(PROFILE_WORDS);
  if (awards.length === 0) return <p className="soft">{t('holdsNone')}</p>;
  return (
    <ol className={styles['steps']}>
      {awards.map((award) => (
        <AwardLine key={award.awardId} award={award} />
      ))}
    </ol>
  );
}

function AwardLine({ award }: { readonly award: Award }) {
  const t = useText(PROFILE_WORDS);
  const report = useText(REPORT_WORDS);
  const format = useFormat();
  const { awardId, predicate, decreedOn, dueOn, endedOn, endReason, decisions } = award;
  return (
    <li>
      <Link to="/predikat/$id" params={{ id: awardId }}>
        {t('awardLine', { predicate, day: format.day(decreedOn) })}
      </Link>
      {decisions.map(({ outcome, decidedOn, decreeNumber }) => (
        <span key={decreeNumber + decidedOn} className={styles['second']}>
          {t('decisionLine', {
            outcome: report(`outcome.${outcome}`),
            day: format.day(decidedOn),
            decree: decreeNumber,
          })}
        </span>
      ))}
      <span className={styles['second']}>
        {endedOn === null || endReason === null
          ? t('dueLine', { due: format.due(dueOn) })
          : t('endLine', { reason: report(`standing.${endReason}`), day: format.day(endedOn) })}
      </span>
    </li>
  );
}
