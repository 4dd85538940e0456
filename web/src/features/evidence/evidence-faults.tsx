import { useText } from '../../i18n/text.js';
import { Badge } from '../../ui/notice.js';
import { faultsOf, isBeingChecked } from './evidence-state.js';
import { EVIDENCE_WORDS } from './evidence.words.js';
import styles from './evidence.module.css';

interface EvidenceFaultsProps {
  readonly of: Parameters<typeof isBeingChecked>[0];
  readonly today: string;
}

/** What is wrong with a piece of evidence, in words; nothing where nothing is. */
export function EvidenceFaults({ of, today }: EvidenceFaultsProps) {
  const t = useText(EVIDENCE_WORDS);
  const faults = faultsOf(of, today);
  const isChecked = !isBeingChecked(of);
  if (faults.length === 0 && isChecked) return null;
  return (
    <span className={styles['badges']}>
      {faults.map((fault) => (
        <Badge key={fault} tone={fault === 'expired' ? 'warn' : 'bad'} icon="alert">
          {t(fault)}
        </Badge>
      ))}
      {!isChecked && (
        <Badge tone="info" icon="clock">
          {t('checking')}
        </Badge>
      )}
    </span>
  );
}
