import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useText } from '../../i18n/text.js';
import type { PeopleFilter, Person } from './access.queries.js';
import styles from './access.module.css';
import { ACCESS_WORDS } from './access.words.js';

export const STATES = ['OPEN', 'INVITED', 'CLOSED'] as const satisfies readonly Person['state'][];

/** The server is asked when the person has stopped typing. */
const TYPING_PAUSE_MS = 300;

/** What is asked of the list stands in the address, apart from what a table keeps there. */
export function usePeopleFilter() {
  const search: Readonly<Record<string, string | undefined>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (name: 'nama' | 'keadaan', value: string) =>
    void navigate({
      to: '.',
      replace: true,
      resetScroll: false,
      search: (now) => withParameter(now, name, value),
    });
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(typing.current), []);
  const type = (name: string) => {
    clearTimeout(typing.current);
    typing.current = setTimeout(() => change('nama', name), TYPING_PAUSE_MS);
  };
  const state = STATES.find((one) => one === search['keadaan']) ?? '';
  const asked: PeopleFilter = { search: search['nama'] ?? '', state };
  return { asked, change, type };
}

function withParameter(now: Readonly<Record<string, string | undefined>>, name: string, value: string) {
  const kept = Object.entries(now).flatMap(([key, text]) => (key === name || text === undefined ? [] : [[key, text]]));
  return Object.fromEntries(value === '' ? kept : [...kept, [name, value]]) as Record<string, string>;
}

export function PeopleFilterFields({
  filter: { asked, change, type },
}: {
  filter: ReturnType<typeof usePeopleFilter>;
}) {
  const t = useText(ACCESS_WORDS);
  return (
    <search className={styles['filter']} aria-label={t('people')} data-screen-only>
      <label>
        {t('searchPeople')}
        <input
          type="search"
          maxLength={200}
          defaultValue={asked.search}
          onChange={(event) => type(event.target.value)}
        />
      </label>
      <label>
        {t('state')}
        <select value={asked.state} onChange={(event) => change('keadaan', event.target.value)}>
          <option value="">{t('allStates')}</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {t(`state.${state}`)}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
