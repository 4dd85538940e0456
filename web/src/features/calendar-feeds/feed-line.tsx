import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ActionForm } from '../../ui/form.js';
import type { CalendarFeed } from './calendar-feeds.queries.js';
import styles from './calendar-feeds.module.css';
import { CALENDAR_FEEDS_WORDS } from './calendar-feeds.words.js';

/** One address in force: whose deadlines, since when, and whether a program still asks. */
export function FeedLine({ feed: { id, unit, createdAt, lastFetchedAt } }: { readonly feed: CalendarFeed }) {
  const t = useText(CALENDAR_FEEDS_WORDS);
  const format = useFormat();
  const [isAsked, setAsked] = useState(false);
  const name = unit ?? t('own');
  const fetched = lastFetchedAt === null ? t('neverFetched') : t('fetched', { at: format.instant(lastFetchedAt) });
  return (
    <li className={styles['feed']}>
      <span>
        <strong>{name}</strong>
        <br />
        <span className="soft">
          {t('since', { day: format.instant(createdAt) })} · {fetched}
        </span>
      </span>
      <Button size="small" onClick={() => setAsked(true)}>
        {t('revoke')}
        <span className="visually-hidden">: {name}</span>
      </Button>
      {isAsked && <RevokeDialog id={id} onClose={() => setAsked(false)} />}
    </li>
  );
}

function RevokeDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useText(CALENDAR_FEEDS_WORDS);
  const queries = useQueryClient();
  const revoke = async () => {
    await answered(api.DELETE('/api/v1/calendar-feeds/{id}', { params: { path: { id } } }));
    onClose();
    await queries.invalidateQueries({ queryKey: ['calendar-feeds'] });
    announce(t('revoked'));
  };
  return (
    <Dialog title={t('revokeTitle')} onClose={onClose}>
      <p>{t('revokeWhat')}</p>
      <ActionForm
        action={revoke}
        submit={t('revoke')}
        look="danger"
        beside={<Button onClick={onClose}>{t('keep')}</Button>}
      >
        {null}
      </ActionForm>
    </Dialog>
  );
}
