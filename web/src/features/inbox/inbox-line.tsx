import { useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Badge } from '../../ui/notice.js';
import { PlaceLink } from '../../ui/place-link.js';
import styles from './inbox.module.css';
import type { InboxEntry } from './inbox.queries.js';
import { endingOf, INBOX_WORDS } from './inbox.words.js';

/** One notice: what is due where and until when, what can be done, and how it stands. */
export function InboxLine({ notice }: { readonly notice: InboxEntry }) {
  const t = useText(INBOX_WORDS);
  const format = useFormat();
  const queries = useQueryClient();
  const { id, title, due, action, unitName, link, createdAt, readAt } = notice;
  const read = async () => {
    if (readAt !== null) return;
    await answered(api.POST('/api/v1/inbox/{id}/reading', { params: { path: { id } } }));
    await queries.invalidateQueries({ queryKey: ['inbox'] });
  };
  return (
    <li className={styles['notice']} data-unread={readAt === null}>
      <div>
        <h2 className={styles['title']}>
          <PlaceLink to={link} onOpen={() => void read().catch(() => undefined)}>
            {title}
          </PlaceLink>
        </h2>
        <p className={styles['about']}>
          {unitName} · <span className="numbers">{due}</span>
        </p>
        <p className={styles['about']}>{action}</p>
        <p className="soft">{t('told', { at: format.instant(createdAt) })}</p>
      </div>
      <div className={styles['state']}>
        <NoticeState notice={notice} />
        {readAt === null && (
          <Button size="small" onClick={() => void read()}>
            {t('read')}
            <span className="visually-hidden">
              : {title}, {unitName}
            </span>
          </Button>
        )}
      </div>
    </li>
  );
}

function NoticeState({
  notice: { state, daysLeft, endedBecause, readAt, escalation },
}: {
  readonly notice: InboxEntry;
}) {
  const t = useText(INBOX_WORDS);
  return (
    <>
      {readAt === null && <Badge tone="info">{t('isUnread')}</Badge>}
      {escalation > 0 && <Badge tone="quiet">{t('escalated')}</Badge>}
      {state === 'DONE' ? (
        <Badge tone="ok" icon="check">
          {t(endingOf(endedBecause ?? ''))}
        </Badge>
      ) : (
        (daysLeft ?? 0) < 0 && (
          <Badge tone="bad" icon="alert">
            {t('overdue')}
          </Badge>
        )
      )}
    </>
  );
}
