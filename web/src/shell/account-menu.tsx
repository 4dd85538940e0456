import { Link } from '@tanstack/react-router';
import { useSession } from '../api/session.js';
import { chooseLanguage, useLanguage } from '../i18n/language.js';
import { useText } from '../i18n/text.js';
import { Dropdown } from '../ui/dropdown.js';
import { Icon } from '../ui/icon.js';
import { leave } from './leaving.js';
import styles from './shell.module.css';
import { SHELL_WORDS } from './shell.words.js';
import { chooseTheme, THEMES, useTheme } from './theme.js';

/** Who is signed in, and what is only theirs. */
export function AccountMenu() {
  const t = useText(SHELL_WORDS);
  const { accountId, name, email } = useSession();
  const language = useLanguage();
  const theme = useTheme();
  const nextTheme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  return (
    <Dropdown
      label={`${t('account')}: ${name}`}
      icon={
        <>
          <Icon name="people" />
          <span className={styles['name']}>{name}</span>
        </>
      }
    >
      <p>
        <strong>{name}</strong>
        <br />
        <span className="soft">{email}</span>
      </p>
      <Link to="/profil">{t('profile')}</Link>
      <Link to="/preferensi">{t('preferences')}</Link>
      <Link to="/bantuan">{t('help')}</Link>
      <button
        type="button"
        lang={language === 'id' ? 'en' : 'id'}
        onClick={() => void chooseLanguage(language === 'id' ? 'en' : 'id')}
      >
        {language === 'id' ? t('english') : t('indonesian')}
      </button>
      <button type="button" onClick={() => chooseTheme(nextTheme)}>
        {t('theme')}: {t(theme)}
      </button>
      <button type="button" onClick={() => void leave(accountId)}>
        {t('signOut')}
      </button>
    </Dropdown>
  );
}
