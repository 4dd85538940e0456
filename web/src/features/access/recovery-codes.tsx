import { useState } from 'react';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { CheckField } from '../../ui/field.js';
import { saveAs } from '../../ui/csv.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/notice.js';
import styles from './access.module.css';
import { ACCESS_WORDS } from './access.words.js';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Shown once; going on asks whether they are kept. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const t = useText(ACCESS_WORDS);
  const [isKept, setKept] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    announce(t('copied'));
  };
  return (
    <>
      <Notice tone="warn" role="status">
        {t('recoveryCodesWhy')}
      </Notice>
      <ol className={styles['codes']} aria-label={t('recoveryCodes')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={styles['buttons']} data-screen-only>
        <Button onClick={() => void copy()}>{t('copy')}</Button>
        <Button onClick={() => saveAs('kode-pemulihan-zona-integritas.txt', `${codes.join('\n')}\n`, 'text/plain')}>
          <Icon name="download" size={16} /> {t('saveFile')}
        </Button>
        <Button onClick={() => globalThis.print()}>
          <Icon name="print" size={16} /> {t('print')}
        </Button>
      </div>
      <CheckField label={t('codesKept')} checked={isKept} onChange={(event) => setKept(event.target.checked)} />
      <Button look="primary" disabled={!isKept} onClick={onKept}>
        {t('done')}
      </Button>
    </>
  );
}
