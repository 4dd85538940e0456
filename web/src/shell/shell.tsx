import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { keepPerson, otherPerson } from '../api/person-watch.js';
import { sessionOver } from '../api/session-over.js';
import { useSession } from '../api/session.js';
import { useText } from '../i18n/text.js';
import { Announcer } from '../ui/announcer.js';
import { Dropdown } from '../ui/dropdown.js';
import { Icon } from '../ui/icon.js';
import { AccountMenu } from './account-menu.js';
import { leaving } from './leaving.js';
import { inboxCountQuery, installationQuery } from './shell.queries.js';
import { menuFor } from './menu.js';
import { NewVersion } from './new-version.js';
import { PaletteButton } from './palette-button.js';
import styles from './shell.module.css';
import { SHELL_WORDS } from './shell.words.js';
import { useOnline } from './online.js';

// Few ever see them: they come when they are needed.
const OtherPerson = lazy(async () => ({ default: (await import('./other-person.js')).OtherPerson }));
const SessionOver = lazy(async () => ({ default: (await import('./session-over.js')).SessionOver }));
const LeavingQuestion = lazy(async () => ({ default: (await import('./leaving-question.js')).LeavingQuestion }));

/** What stands around every page of somebody who is signed in. */
export function Shell() {
  const t = useText(SHELL_WORDS);
  const main = useRef<HTMLElement>(null);
  useFocusOnNewPage(main);
  return (
    <div className={styles['shell']}>
      <div data-screen-only>
        <a className={`${styles['skip']} visually-hidden`} href="#isi">
          {t('skip')}
        </a>
        <Simulation />
        <Bar />
      </div>
      <OfflineLine />
      <NewVersion />
      <main id="isi" ref={main} tabIndex={-1} className={styles['main']}>
        <Outlet />
      </main>
      <Announcer />
      <Suspense>
        <Interruption />
      </Suspense>
    </div>
  );
}

/** What has to be settled before anything else is sent. */
function Interruption() {
  const { accountId } = useSession();
  useEffect(() => keepPerson(accountId), [accountId]);
  const [isOther, isOver] = [otherPerson.use(), sessionOver.use()];
  const unsent = leaving.use();
  if (isOther) return <OtherPerson />;
  if (isOver) return <SessionOver />;
  return unsent === null ? null : <LeavingQuestion count={unsent} />;
}

/** Reading goes on at the top of the new page, not somewhere in the old one; before anybody can have typed into it. */
function useFocusOnNewPage(main: { readonly current: HTMLElement | null }): void {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const shown = useRef(path);
  useLayoutEffect(() => {
    if (shown.current !== path) main.current?.focus();
    shown.current = path;
  }, [path, main]);
}

/** Stands on every page and print of a demonstration (rules, section 7). */
export function Simulation() {
  const t = useText(SHELL_WORDS);
  const { data } = useQuery(installationQuery);
  if (data?.isDemonstration !== true) return null;
  return (
    <aside className={styles['simulation']} aria-label="SIMULASI">
      <p>
        <strong>SIMULASI</strong> {t('simulation')}
      </p>
    </aside>
  );
}

function OfflineLine() {
  const t = useText(SHELL_WORDS);
  return (
    <div role="status" data-screen-only>
      {!useOnline() && (
        <p className={styles['simulation']}>
          <Icon name="offline" size={16} /> {t('offline')}
        </p>
      )}
    </div>
  );
}

function Bar() {
  const t = useText(SHELL_WORDS);
  const entries = menuFor(useSession()).map(({ to, word }) => (
    <Link key={to} to={to}>
      {t(word)}
    </Link>
  ));
  return (
    <header className={styles['bar']}>
      <Link to="/beranda" className={styles['brand']}>
        <img src="/icon.svg" alt="" width="28" height="28" />
        <span>Zona Integritas</span>
      </Link>
      <nav className={styles['menu']} aria-label={t('menu')}>
        {entries}
      </nav>
      <div className={styles['side']}>
        <PaletteButton />
        <InboxLink />
        <AccountMenu />
        <Dropdown label={t('menu')} icon={<Icon name="menu" />} className={styles['onPhone']}>
          <nav aria-label={t('menu')}>{entries}</nav>
        </Dropdown>
      </div>
    </header>
  );
}

function InboxLink() {
  const t = useText(SHELL_WORDS);
  const count = useQuery(inboxCountQuery).data?.unread ?? 0;
  return (
    <Link to="/notifikasi" aria-label={count === 0 ? t('inbox') : t('inboxCount', { count })}>
      <Icon name="bell" />
      {count > 0 && (
        <span aria-hidden="true" className={styles['count']}>
          {count}
        </span>
      )}
    </Link>
  );
}
