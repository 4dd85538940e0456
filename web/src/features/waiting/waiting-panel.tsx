import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useFormat, todayInRegister } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Badge, Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { PlaceLink } from '../../ui/place-link.js';
import { ProblemNotice } from '../../ui/states.js';
import styles from './home.module.css';
import { restQuery, type WaitingEntry, type WaitingGroup } from './waiting.queries.js';
import { COUNTED, WAITING_WORDS } from './waiting.words.js';

/** A panel of a hundred lines helps nobody; the rest is one press away. */
const SHOWN_AT_FIRST = 8;

/** What was returned: each with the reason and the way to it, before everything else. */
export function ReturnedEntries({ group }: { readonly group: WaitingGroup }) {
  const t = useText(WAITING_WORDS);
  const { entries, more } = useEntries(group);
  return (
    <section aria-label={t('RETURNED')}>
      {entries.map((entry) => (
        <Notice key={entry.link} tone="warn">
          <h2 className={styles['returned']}>
            {t('RETURNED')}: {entry.unitName}, {entry.year}
          </h2>
          {entry.reason !== null && <blockquote className={styles['reason']}>{entry.reason}</blockquote>}
          <p>
            <Due entry={entry} />
            {(entry.count ?? 0) > 0 && <> · {t('notedItems', { count: entry.count ?? 0 })}</>}
          </p>
          <PlaceLink to={entry.link}>{t('openReturned')}</PlaceLink>
        </Notice>
      ))}
      {more}
    </section>
  );
}

/** What is shown of a kind, and the button that adds the next page while there is one. */
function useEntries(group: WaitingGroup): { readonly entries: readonly WaitingEntry[]; readonly more: ReactNode } {
  const t = useText(WAITING_WORDS);
  const [isAsked, ask] = useState(false);
  const enabled = isAsked && group.next !== null;
  const rest = useInfiniteQuery({ ...restQuery(group), enabled });
  const pages = rest.data?.pages.flat() ?? [];
  const entries = [...group.entries, ...pages.flatMap((page) => page.entries)];
  const onClick = () => (enabled ? void rest.fetchNextPage() : ask(true));
  const isMore = rest.data === undefined ? group.next !== null : rest.hasNextPage;
  const more = isMore && (
    <Button size="small" aria-disabled={rest.isFetching} onClick={onClick}>
      {t('showMore', { count: group.count - entries.length })}
    </Button>
  );
  return { entries, more: rest.error === null ? more : <ProblemNotice error={rest.error} onRetry={onClick} /> };
}

/** One kind of work, what ends first standing first. */
export function WaitingPanel({ group }: { readonly group: WaitingGroup }) {
  const t = useText(WAITING_WORDS);
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const { entries, more } = useEntries(group);
  const shown = isWhole ? entries : entries.slice(0, SHOWN_AT_FIRST);
  return (
    <Panel>
      <h2>
        {t(group.kind)} <span className={styles['count']}>{format.number(group.count)}</span>
      </h2>
      <ul className={styles['entries']}>
        {shown.map((entry) => (
          <EntryLine key={entry.link + entry.since} entry={entry} />
        ))}
      </ul>
      {shown.length < entries.length ? (
        <Button size="small" onClick={() => setWhole(true)}>
          {t('showAll', { count: entries.length })}
        </Button>
      ) : (
        more
      )}
    </Panel>
  );
}
function EntryLine({ entry }: { readonly entry: WaitingEntry }) {
  const t = useText(WAITING_WORDS);
  const { kind, unitName, year, count, link } = entry;
  const counted = COUNTED[kind];
  return (
    <li className={styles['entry']}>
      <PlaceLink to={link}>
        {unitName}, {year}
      </PlaceLink>
      <span className={styles['about']}>
        {counted !== undefined && count !== null && <span>{t(counted, { count })}</span>}
        <Due entry={entry} />
      </span>
    </li>
  );
}

/** The last day, and a sign and a word where it is past. */
function Due({ entry: { until } }: { readonly entry: WaitingEntry }) {
  const t = useText(WAITING_WORDS);
  const format = useFormat();
  if (until === null) return null;
  if (until >= todayInRegister()) return <span className="numbers">{t('until', { day: format.due(until) })}</span>;
  return (
    <Badge tone="bad" icon="alert">
      {t('overdue', { day: format.due(until) })}
    </Badge>
  );
}
