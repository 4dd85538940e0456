import type { ReactNode } from 'react';
import { chooseLanguage, useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Simulation } from '../../shell/shell.js';
import { Button } from '../../ui/button.js';
import { ACCESS_WORDS } from './access.words.js';
import styles from './entrance.module.css';

interface EntranceProps {
  readonly children: ReactNode;
  /** Below the sheet, such as the accounts of a demonstration. */
  readonly below?: ReactNode;
}

/** What stands around the pages of people who are not signed in yet. */
export function Entrance({ children, below }: EntranceProps) {
  const t = useText(ACCESS_WORDS);
  const other = useLanguage() === 'id' ? 'en' : 'id';
  return (
    <>
      <Simulation />
      <header className={styles['bar']}>
        <a className={styles['brand']} href="/publik">
          <img src="/icon.svg" alt="" width="28" height="28" /> Zona Integritas
        </a>
        <Button look="plain" lang={other} onClick={() => void chooseLanguage(other)}>
          {t(`language.${other}`)}
        </Button>
      </header>
      <main className={styles['main']}>
        <div className={styles['sheet']}>{children}</div>
        {below}
      </main>
    </>
  );
}
