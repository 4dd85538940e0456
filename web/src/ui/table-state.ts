import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TableQuestion } from './table-view.js';

type Search = Readonly<Record<string, string | undefined>>;

/** What is asked of a table stands in the address: it survives a reload, can be sent to somebody, and "back" undoes it. */
export function useTableState(prefix: string) {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const asked = questionIn(search, prefix);
  const change = (changes: Search) =>
    void navigate({
      to: '.',
      replace: true,
      resetScroll: false,
      search: (now: Search) => withoutEmpty({ ...now, ...ofFirstPage(prefix), ...changes }),
    });
  const isDown = asked.sort?.isDown ?? false;
  return {
    asked,
    search: (text: string) => change({ [`${prefix}cari`]: text }),
    filter: (key: string, value: string) => change({ [`${prefix}f.${key}`]: value }),
    sort: (key: string) => change({ [`${prefix}urut`]: asked.sort?.key === key && !isDown ? `-${key}` : key }),
    go: (page: number) => change({ [`${prefix}hal`]: String(page) }),
    clear: () => change(Object.fromEntries(ours(search, prefix).map((name) => [name, '']))),
  };
}

/** Whatever else is asked begins at the first page. */
export function ofFirstPage(prefix: string): Record<string, string> {
  return { [`${prefix}hal`]: '', [`${prefix}setelah`]: '' };
}

interface Asked extends TableQuestion {
  /** Of a list that is read in pages of the server: what the page goes on after. */
  readonly after: string | undefined;
}

function questionIn(search: Search, prefix: string): Asked {
  const sort = search[`${prefix}urut`] ?? '';
  const facets = ours(search, prefix).filter((name) => name.startsWith(`${prefix}f.`));
  return {
    search: search[`${prefix}cari`] ?? '',
    facets: Object.fromEntries(facets.map((name) => [name.slice(prefix.length + 2), search[name] ?? ''])),
    sort: sort === '' ? null : { key: sort.replace(/^-/, ''), isDown: sort.startsWith('-') },
    after: search[`${prefix}setelah`],
    pageNo: Number(search[`${prefix}hal`] ?? 1) || 1,
  };
}

/** Where a page of the server begins, as it is asked for. */
export function afterOf({ after }: Pick<Asked, 'after'>): { after?: string } {
  return after === undefined ? {} : { after };
}

function ours(search: Search, prefix: string): readonly string[] {
  return Object.keys(search).filter(
    (name) => /^(?:cari|urut|hal|setelah|f\..+)$/.test(name.slice(prefix.length)) && name.startsWith(prefix),
  );
}

function withoutEmpty(search: Search): Record<string, string> {
  return Object.fromEntries(Object.entries(search).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
