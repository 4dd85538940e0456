import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/page.js';
import styles from './submission.module.css';
import { SUBMISSION_WORDS } from './submission.words.js';

/** That the sheet was handed in: when, by whom, and the hash of what it said. */
export function Receipt({ receipt }: { readonly receipt: Schemas['ReceiptView'] }) {
  const t = useText(SUBMISSION_WORDS);
  const format = useFormat();
  const { round, sha256, submittedAt, submittedByName, total, answers, evidence } = receipt;
  const lines: readonly (readonly [string, string])[] = [
    [t('submittedAt'), format.instant(submittedAt)],
    [t('byWhom'), submittedByName],
    [t('total'), format.score(total)],
    [t('answersCount'), format.number(answers)],
    [t('evidenceCount'), format.number(evidence)],
  ];
  return (
    <Panel title={t('receiptOf', { round })}>
      <dl className={styles['facts']}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className={styles['whole']}>
          <dt>{t('sha256')}</dt>
          <dd>
            <code>{sha256}</code>
          </dd>
        </div>
      </dl>
      <p className="soft">{t('receiptLead')}</p>
      <p className={styles['last']} data-screen-only>
        <Button onClick={() => print()}>
          <Icon name="print" size={16} /> {t('print')}
        </Button>
      </p>
    </Panel>
  );
}
