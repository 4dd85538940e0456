import type { Instrument } from '../../../../src/domain/instrument.js';
import { useText } from '../../i18n/text.js';
import { Badge, Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { ItemJumps } from './item-jumps.js';
import { isReady, type Readiness } from './readiness.js';
import styles from './submission.module.css';
import { SUBMISSION_WORDS } from './submission.words.js';

interface SubmissionChecklistProps {
  readonly assessmentId: string;
  readonly instrument: Instrument;
  readonly readiness: Readiness;
}

/** What is there, and what is missing, item by item. */
export function SubmissionChecklist({ assessmentId, instrument, readiness }: SubmissionChecklistProps) {
  const t = useText(SUBMISSION_WORDS);
  const place = { assessmentId, instrument };
  const { items, unanswered } = readiness;
  return (
    <>
      <Panel title={t('required')}>
        <p className="numbers">{t('summary', { done: items - unanswered.length, items })}</p>
        {isReady(readiness) && (
          <Notice tone="ok">
            <p>{t('ready')}</p>
          </Notice>
        )}
        <Check {...place} what="unanswered" codes={unanswered} />
        <Check {...place} what="unconfirmed" codes={readiness.unconfirmed} />
        <Check {...place} what="lacksEvidence" codes={readiness.lacksEvidence} />
      </Panel>
      <Panel title={t('recommended')}>
        <Check {...place} what="lacksNote" codes={readiness.lacksNote} isAdvice />
        <Check {...place} what="toRule" codes={readiness.toRule} isAdvice />
        {readiness.toRule.length > 0 && <p className="soft">{t('toRuleLead')}</p>}
      </Panel>
    </>
  );
}

interface CheckProps {
  readonly assessmentId: string;
  readonly instrument: Instrument;
  readonly what: Exclude<keyof Readiness, 'items'>;
  readonly codes: readonly string[];
  readonly isAdvice?: boolean;
}

/** A long list is opened by whoever wants it. */
const FEW = 8;

/** One line of the list; it opens onto its items. */
function Check({ what, codes, isAdvice = false, ...place }: CheckProps) {
  const t = useText(SUBMISSION_WORDS);
  if (codes.length === 0) {
    return (
      <p className={styles['check']} data-check={what}>
        <Badge tone="ok" icon="check">
          {t('countOf', { count: 0 })}
        </Badge>
        {t(what)}
      </p>
    );
  }
  return (
    <details className={styles['check']} data-check={what} open={!isAdvice && codes.length <= FEW}>
      <summary>
        <Badge tone={isAdvice ? 'warn' : 'bad'} icon="alert">
          {t('countOf', { count: codes.length })}
        </Badge>{' '}
        {t(what)}
      </summary>
      <ItemJumps {...place} codes={codes} />
    </details>
  );
}
