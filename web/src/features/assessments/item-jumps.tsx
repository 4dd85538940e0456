import { Link } from '@tanstack/react-router';
import type { Instrument } from '../../../../src/domain/instrument.js';
import { useLanguage } from '../../i18n/language.js';
import styles from './submission.module.css';

interface ItemJumpsProps {
  readonly assessmentId: string;
  readonly instrument: Instrument;
  readonly codes: readonly string[];
}

/** Items that lack something, each with a jump to where it is mended. */
export function ItemJumps({ assessmentId, instrument, codes }: ItemJumpsProps) {
  const language = useLanguage();
  return (
    <ul className={styles['jumps']}>
      {codes.map((code) => (
        <li key={code}>
          <Link to="/lembar-kerja/$id" params={{ id: assessmentId }} search={{ butir: code }}>
            {code}
          </Link>{' '}
          <span className="soft">{instrument.items.get(code)?.label[language]}</span>
        </li>
      ))}
    </ul>
  );
}
