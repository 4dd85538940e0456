import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { REPORT_WORDS } from '../reports/reports.words.js';
import styles from '../reports/reports.module.css';
import { AWARD_WORDS } from './awards.words.js';
import { standingOf } from './public-awards.js';
import { StandingBadge } from './standing-badge.js';

/** What an award is and how it stands. */
export function AwardFacts({ award }: { readonly award: Schemas['AwardDetailView'] }) {
  const t = useText(AWARD_WORDS);
  const report = useText(REPORT_WORDS);
  const format = useFormat();
  const { decreeNumber, decreedOn, reevaluationDueOn, endedOn, certificateNumber } = award;
  return (
    <dl className={styles['facts']}>
      <Fact name={report('standing')}>
        <StandingBadge standing={standingOf(award)} />
      </Fact>
      <Fact name={t('decree')}>{t('decreeOf', { number: decreeNumber, day: format.day(decreedOn) })}</Fact>
      {endedOn === null ? (
        <Fact name={t('due')}>{format.due(reevaluationDueOn)}</Fact>
      ) : (
        <Fact name={t('ended')}>{format.day(endedOn)}</Fact>
      )}
      <Fact name={t('certificate')}>
        <code>{certificateNumber}</code>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
