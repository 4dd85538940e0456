import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import { chooseLanguage, LANGUAGES, useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { ChoiceField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { CalendarFeedsPanel } from '../calendar-feeds/calendar-feeds-panel.js';
import { BouncingNotice } from './bouncing-notice.js';
import { KindsForm } from './kinds-form.js';
import { preferencesQuery } from './preferences.queries.js';
import { PREFERENCES_WORDS } from './preferences.words.js';

/** In which language, how and when somebody is told what is due. */
export function PreferencesPage() {
  const t = useText(PREFERENCES_WORDS);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <BouncingNotice />
      <LanguagePanel />
      <Panel title={t('reminders')}>
        <Answer of={useQuery(preferencesQuery)}>{({ kinds }) => <KindsForm kinds={kinds} />}</Answer>
      </Panel>
      <CalendarFeedsPanel />
    </Page>
  );
}

/** One choice for pages and mails: nobody reads the two in different languages. */
function LanguagePanel() {
  const t = useText(PREFERENCES_WORDS);
  const queries = useQueryClient();
  const save = async (fields: FormData) => {
    const language = LANGUAGES.find((each) => each === textOf(fields, 'language')) ?? 'id';
    await answered(api.PUT('/api/v1/preferences/language', { body: { language } }));
    await chooseLanguage(language);
    // What the server words, such as notices, is worded anew.
    await queries.invalidateQueries();
    announce(t('saved'));
  };
  return (
    <Panel title={t('language')}>
      <ActionForm action={save} submit={t('saveLanguage')} look="default">
        <ChoiceField
          legend={t('languageWhat')}
          name="language"
          defaultValue={useLanguage()}
          choices={LANGUAGES.map((value) => ({ value, label: <span lang={value}>{t(value)}</span> }))}
        />
      </ActionForm>
    </Panel>
  );
}
