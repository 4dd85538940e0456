import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { SelectField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Panel } from '../../ui/page.js';
import { ShownOnce } from '../../ui/shown-once.js';
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
      {address !== null && <ShownOnce secret={address} lead={t('once')} copy={t('copy')} copied={t('copied')} />}
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
