import { useDeferredValue, useId, useState } from 'react';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Page, Panel } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { GLOSSARY, termsWith } from './glossary.js';
import styles from './help.module.css';
import { HELP_WORDS } from './help.words.js';

/** The words of the field, with what they mean and what they are called in the other language. */
export function GlossaryPage() {
  const t = useText(HELP_WORDS);
  const language = useLanguage();
  const id = useId();
  const [search, setSearch] = useState('');
  const terms = termsWith(GLOSSARY, useDeferredValue(search));
  const other = language === 'id' ? 'en' : 'id';
  return (
    <Page title={t('glossary')} lead={t('glossaryLead')}>
      <p className={styles['search']}>
        <label htmlFor={id}>{t('searchTerm')}</label>
        <input id={id} type="search" value={search} onChange={({ target }) => setSearch(target.value)} />
      </p>
      {terms.length === 0 ? (
        <Empty>
          <p>{t('noTerm')}</p>
        </Empty>
      ) : (
        <Panel>
          <dl className={styles['terms']}>
            {terms.map((term) => (
              <div key={term.id}>
                <dt>
                  {term[language]}{' '}
                  <span className="soft" lang={other}>
                    {term[other]}
                  </span>
                </dt>
                <dd>{term.meaning[language]}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      )}
    </Page>
  );
}
