import { useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { AskFirst } from '../../ui/ask-first.js';
import type { CalendarFeed } from './calendar-feeds.queries.js';
import styles from './calendar-feeds.module.css';
import { CALENDAR_FEEDS_WORDS } from './calendar-feeds.words.js';

/** One address in force: whose deadlines, since when, and whether a program still asks. */
export function FeedLine({ feed: { id, unit, createdAt, lastFetchedAt } }: { readonly feed: CalendarFeed }) {
  const t = useText(CALENDAR_FEEDS_WORDS);
  const format = useFormat();
  const queries = useQueryClient();
  const name = unit ?? t('own');
  const fetched = lastFetchedAt === null ? t('neverFetched') : t('fetched', { at: format.instant(lastFetchedAt) });
  const revoke = async () => {
    await answered(api.DELETE('/api/v1/calendar-feeds/{id}', { params: { path: { id } } }));
    await queries.invalidateQueries({ queryKey: ['calendar-feeds'] });
    announce(t('revoked'));
  };
  return (
    <li className={styles['feed']}>
      <span>
        <strong>{name}</strong>
        <br />
        <span className="soft">
          {t('since', { day: format.instant(createdAt) })} · {fetched}
        </span>
      </span>
      <AskFirst deed={t('revoke')} title={t('revokeTitle')} keep={t('keep')} of={name} action={revoke}>
        <p>{t('revokeWhat')}</p>
      </AskFirst>
    </li>
  );
}
