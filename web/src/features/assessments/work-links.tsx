import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/text.js';
import styles from './submission.module.css';
import { SUBMISSION_WORDS } from './submission.words.js';

/** From one page around a worksheet to the others. */
export function WorkLinks({ assessmentId: id }: { readonly assessmentId: string }) {
  const t = useText(SUBMISSION_WORDS);
  const params = { id };
  return (
    <nav className={styles['links']} aria-label={t('worksheet')}>
      <Link to="/lembar-kerja/$id" params={params} activeOptions={{ exact: true }}>
        {t('worksheet')}
      </Link>
      <Link to="/lembar-kerja/$id/bukti" params={params}>
        {t('evidence')}
      </Link>
      <Link to="/lembar-kerja/$id/excel" params={params}>
        Excel
      </Link>
      <Link to="/lembar-kerja/$id/tim" params={params}>
        {t('team')}
      </Link>
      <Link to="/lembar-kerja/$id/ajukan" params={params}>
        {t('submitLink')}
      </Link>
      <Link to="/lembar-kerja/$id/riwayat" params={params}>
        {t('history')}
      </Link>
      <Link to="/asesmen/$id/tindak-lanjut" params={params}>
        {t('followUps')}
      </Link>
    </nav>
  );
}
