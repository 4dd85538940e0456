import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { answered, api } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Page, Panel } from '../../ui/page.js';
import { Empty, Loading, ProblemNotice } from '../../ui/states.js';
import { DigestPanel } from './digest-panel.js';
import { InboxLine } from './inbox-line.js';
import { INBOX_FILTERS, type InboxFilter, inboxQuery } from './inbox.queries.js';
import styles from './inbox.module.css';
import { INBOX_WORDS } from './inbox.words.js';

const FILTER_WORDS = { semua: 'all', 'belum-dibaca': 'unread', 'belum-selesai': 'open' } as const;

/** What somebody was reminded of, and what the next digest will say. */
export function InboxPage() {
  const t = useText(INBOX_WORDS);
  const queries = useQueryClient();
  const { saring }: Record<string, string> = useSearch({ strict: false });
  const filter = INBOX_FILTERS.find((each) => each === saring) ?? 'semua';
  const readAll = async () => {
    await answered(api.POST('/api/v1/inbox/reading', { body: {} }));
    await queries.invalidateQueries({ queryKey: ['inbox'] });
    announce(t('allRead'));
  };
  return (
    <Page title={t('title')} lead={t('lead')} actions={<Button onClick={() => void readAll()}>{t('readAll')}</Button>}>
      <nav className={styles['filters']} aria-label={t('filters')}>
        {INBOX_FILTERS.map((each) => (
          <Link
            key={each}
            to="/notifikasi"
            search={each === 'semua' ? {} : { saring: each }}
            aria-current={each === filter ? 'page' : undefined}
          >
            {t(FILTER_WORDS[each])}
          </Link>
        ))}
      </nav>
      <Notices filter={filter} />
      <DigestPanel />
    </Page>
  );
}

function Notices({ filter }: { readonly filter: InboxFilter }) {
  const t = useText(INBOX_WORDS);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(inboxQuery(filter));
  if (data === undefined)
    return error === null ? <Loading /> : <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const notices = data.pages.flatMap((page) => page.notices);
  if (notices.length === 0)
    return (
      <Empty>
        <p>{t(filter === 'semua' ? 'nothing' : 'nothingFiltered')}</p>
      </Empty>
    );
  return (
    <Panel>
      <ul className={styles['notices']}>
        {notices.map((notice) => (
          <InboxLine key={notice.id} notice={notice} />
        ))}
      </ul>
      {hasNextPage && (
        <Button aria-disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </Panel>
  );
}
