import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/text.js';
import { Page } from '../../ui/page.js';
import styles from './cycles.module.css';
import { CYCLES_WORDS } from './cycles.words.js';

const GROUPS = [
  {
    title: 'groupPeople',
    places: [
      { to: '/admin/unit', key: 'units' },
      { to: '/admin/instansi', key: 'institutions' },
      { to: '/admin/pengguna', key: 'people' },
    ],
  },
  {
    title: 'groupYear',
    places: [
      { to: '/admin/periode', key: 'cycles' },
      { to: '/admin/instrumen', key: 'instruments' },
      { to: '/admin/hari-libur', key: 'holidays' },
      { to: '/admin/jam-kerja', key: 'hours' },
    ],
  },
  {
    title: 'groupMail',
    places: [
      { to: '/admin/log-pengiriman', key: 'log' },
      { to: '/admin/webhook', key: 'webhooks' },
      { to: '/massal', key: 'bulk' },
      { to: '/admin/pekerjaan', key: 'jobs' },
    ],
  },
] as const;

/** Where every page of the administrator is found. */
export function AdminPage() {
  const t = useText(CYCLES_WORDS);
  return (
    <Page title={t('adminTitle')} lead={t('adminLead')}>
      {GROUPS.map(({ title, places }) => (
        <section key={title}>
          <h2>{t(title)}</h2>
          <ul className={styles['places']}>
            {places.map(({ to, key }) => (
              <li key={key} className={styles['place']}>
                <Link to={to}>{t(`link-${key}`)}</Link>
                <span className="soft">{t(`about-${key}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
