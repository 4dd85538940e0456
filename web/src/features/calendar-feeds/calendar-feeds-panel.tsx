import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { calendarFeedsQuery, unitQuery } from './calendar-feeds.queries.js';
import styles from './calendar-feeds.module.css';
import { CALENDAR_FEEDS_WORDS } from './calendar-feeds.words.js';
import { FeedLine } from './feed-line.js';

/** Secret addresses by which a calendar program follows what is due. */
export function CalendarFeedsPanel() {
  const t = useText(CALENDAR_FEEDS_WORDS);
  const [address, setAddress] = useState<string | null>(null);
  return (
    <Panel title={t('title')}>
      <p>{t('what')}</p>
      {address !== null && <MadeAddress address={address} />}
      <Answer of={useQuery(calendarFeedsQuery)}>
        {(feeds) =>
          feeds.length === 0 ? (
            <p className="soft">{t('none')}</p>
          ) : (
            <ul className={styles['feeds']}>
              {feeds.map((feed) => (
                <FeedLine key={feed.id} feed={feed} />
              ))}
            </ul>
          )
        }
      </Answer>
      <NewFeed onMade={setAddress} />
    </Panel>
  );
}

const OWN = 'own';

function NewFeed({ onMade }: { readonly onMade: (address: string) => void }) {
  const t = useText(CALENDAR_FEEDS_WORDS);
  const queries = useQueryClient();
  const ids = [...new Set(useSession().roles.flatMap(({ unitId }) => unitId ?? []))];
  const units = useQueries({ queries: ids.map((id) => unitQuery(id)) }).flatMap(({ data }) => data ?? []);
  const make = async (fields: FormData) => {
    const chosen = textOf(fields, 'unitId');
    const unitId = chosen === OWN ? null : chosen;
    const { url } = await answered(api.POST('/api/v1/calendar-feeds', { body: { unitId } }));
    onMade(url);
    await queries.invalidateQueries({ queryKey: ['calendar-feeds'] });
    announce(t('made'));
  };
  return (
    <ActionForm action={make} submit={t('make')} look="default">
      <SelectField label={t('of')} name="unitId" required>
        <option value={OWN}>{t('own')}</option>
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </ActionForm>
  );
}

/** Shown this once: the server keeps only a digest of it. */
function MadeAddress({ address }: { readonly address: string }) {
  const t = useText(CALENDAR_FEEDS_WORDS);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    announce(t('copied'));
  };
  return (
    <Notice tone="ok" role="status">
      <p>{t('once')}</p>
      <p>
        <code className={styles['address']}>{address}</code>
      </p>
      {/* Only a page that came over https may use the clipboard. */}
      {window.isSecureContext && (
        <Button size="small" onClick={() => void copy()}>
          {t('copy')}
        </Button>
      )}
    </Notice>
  );
}
