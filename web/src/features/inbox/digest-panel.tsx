import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { todayInRegister, useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Panel } from '../../ui/page.js';
import { PlaceLink } from '../../ui/place-link.js';
import { Answer } from '../../ui/states.js';
import { type Digest, digestQuery } from './inbox.queries.js';
import styles from './inbox.module.css';
import { INBOX_WORDS } from './inbox.words.js';

/** What the one mail of a day will say, before it is sent. */
export function DigestPanel() {
  const t = useText(INBOX_WORDS);
  const id = useId();
  const [on, setOn] = useState('');
  return (
    <Panel title={t('digest')}>
      <p>{t('digestWhat')}</p>
      <p className={styles['day']}>
        <label htmlFor={id}>{t('digestDay')}</label>
        <input id={id} type="date" min={todayInRegister()} value={on} onChange={({ target }) => setOn(target.value)} />
      </p>
      <Answer of={useQuery(digestQuery(on))}>{(digest) => <DigestInWords digest={digest} />}</Answer>
    </Panel>
  );
}

function DigestInWords({ digest }: { readonly digest: Digest }) {
  const { on, nothing, sendsAt, subject, items } = digest;
  const t = useText(INBOX_WORDS);
  const format = useFormat();
  if (nothing !== null) return <p className="soft">{nothing}</p>;
  return (
    <>
      <p>
        <strong>{subject}</strong>
        <br />
        <span className="soft">
          {t('sendsAt', { at: sendsAt === null ? format.day(on) : format.instant(sendsAt) })}
        </span>
      </p>
      <ul>
        {items.map(({ link, title, unitName, due }) => (
          <li key={link + title}>
            <PlaceLink to={link}>{title}</PlaceLink>, {unitName}: {due}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/api/v1/inbox/digest-preview?on=${on}`} target="_blank" rel="noreferrer">
          {t('asMail')}
        </a>
      </p>
    </>
  );
}
