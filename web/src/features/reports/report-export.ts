import type { Language } from '../../i18n/language.js';
import { listHref } from '../../ui/save-list.js';

/** Where the server has a whole report as CSV, asked for as the page is. */
export function exportHref(report: string, asked: Parameters<typeof listHref>[1], language: Language): string {
  return listHref(`reports/${report}`, asked, language);
}
