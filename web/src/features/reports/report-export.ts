import type { Language } from '../../i18n/language.js';

type Asked = Readonly<Record<string, string | number | undefined>>;

/** Where the server has a whole report as CSV, asked for as the page is. */
export function exportHref(report: string, asked: Asked, language: Language): string {
  const entries = Object.entries({ ...asked, lang: language }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value]],
  );
  return `/api/v1/reports/${report}.csv?${new URLSearchParams(entries)}`;
}
