import { Link } from '@tanstack/react-router';
import { useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { Page, Panel } from '../../ui/page.js';
import { HELP_OF, SHORTCUTS } from './help.topics.js';
import styles from './help.module.css';
import { HELP_WORDS } from './help.words.js';

/** What somebody of each role does here, the keys, and where the words are explained. */
export function HelpPage() {
  const t = useText(HELP_WORDS);
  const topics = new Set(useSession().roles.map(({ role }) => HELP_OF[role]));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <p>
        <Link to="/bantuan/istilah">{t('toGlossary')}</Link> · <a href="/publik">{t('toPublic')}</a>
      </p>
      {[...topics].map((topic) => (
        <Panel key={topic} title={t(`${topic}Title`)}>
          <ol>
            <li>{t(`${topic}First`)}</li>
            <li>{t(`${topic}Second`)}</li>
            <li>{t(`${topic}Third`)}</li>
            <li>{t(`${topic}Fourth`)}</li>
          </ol>
        </Panel>
      ))}
      <Panel title={t('lost')}>
        <p>{t('lostWhat')}</p>
      </Panel>
      <Keyboard />
    </Page>
  );
}

function Keyboard() {
  const t = useText(HELP_WORDS);
  return (
    <Panel title={t('keyboard')}>
      <table className={styles['keys']}>
        <thead>
          <tr>
            <th scope="col">{t('key')}</th>
            <th scope="col">{t('does')}</th>
          </tr>
        </thead>
        <tbody>
          {SHORTCUTS.map(({ keys, word }) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{t(word)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
