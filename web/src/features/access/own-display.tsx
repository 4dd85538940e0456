import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { chooseLanguage, type Language, LANGUAGES, useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { chooseTheme, THEMES, useTheme } from '../../shell/theme.js';
import { announce } from '../../ui/announcer.js';
import { Panel } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/states.js';
import { profileQuery } from './access.queries.js';
import styles from './access.module.css';
import { ACCESS_WORDS } from './access.words.js';

/** The language of pages and mails, and how bright it is: both change at once. */
export function OwnDisplay() {
  const t = useText(ACCESS_WORDS);
  return (
    <Panel title={t('display')}>
      <OwnLanguage />
      <OwnTheme />
    </Panel>
  );
}

function OwnLanguage() {
  const t = useText(ACCESS_WORDS);
  const language = useLanguage();
  const queries = useQueryClient();
  // The words of the other language may take a moment to arrive: the choice shows at once.
  const [chosen, setChosen] = useState<Language | null>(null);
  const [error, setError] = useState<unknown>(null);
  const choose = async (wanted: Language) => {
    setChosen(wanted);
    try {
      await chooseLanguage(wanted);
      await answered(api.PUT('/api/v1/preferences/language', { body: { language: wanted } }));
      setError(null);
      await queries.invalidateQueries({ queryKey: profileQuery.queryKey, exact: true });
    } catch (thrown) {
      setError(thrown);
    } finally {
      setChosen(null);
    }
  };
  return (
    <fieldset className={styles['choices']}>
      <legend>{t('language')}</legend>
      {LANGUAGES.map((one) => (
        <label key={one} lang={one}>
          <input
            type="radio"
            name="language"
            checked={one === (chosen ?? language)}
            onChange={() => void choose(one)}
          />
          {t(`language.${one}`)}
        </label>
      ))}
      {error !== null && <ProblemNotice error={error} />}
    </fieldset>
  );
}

function OwnTheme() {
  const t = useText(ACCESS_WORDS);
  const theme = useTheme();
  return (
    <fieldset className={styles['choices']}>
      <legend>{t('theme')}</legend>
      {THEMES.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="theme"
            checked={one === theme}
            onChange={() => {
              chooseTheme(one);
              announce(t('saved'));
            }}
          />
          {t(`theme.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
