import type { ReactNode } from 'react';
import { may, useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { Notice } from '../../ui/notice.js';
import { REPORT_WORDS } from './reports.words.js';

/** What only those see who may read reports; everybody else is told who may, and who can change that. */
export function ForLeaders({ children }: { readonly children: ReactNode }) {
  const t = useText(REPORT_WORDS);
  return may(useSession(), 'status.read') ? children : <Notice tone="warn">{t('forLeaders')}</Notice>;
}
