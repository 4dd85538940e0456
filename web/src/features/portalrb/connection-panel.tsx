import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Badge } from '../../ui/notice.js';
import type { Connection } from './portalrb.queries.js';
import styles from './portalrb.module.css';
import { PORTALRB_WORDS } from './portalrb.words.js';

/** Where PortalRB asks, and whether it may today. */
export function ConnectionPanel({ of: { address, cycle } }: { readonly of: Connection }) {
  const t = useText(PORTALRB_WORDS);
  return (
    <dl className={styles['facts']}>
      <dt>{t('address')}</dt>
      <dd>
        <code>{address}</code>
      </dd>
      <dt>{t('window')}</dt>
      <dd>{cycle === null ? t('noCycle') : <Window of={cycle} />}</dd>
    </dl>
  );
}

function Window({ of: { year, opensOn, closesOn, isOpen } }: { readonly of: NonNullable<Connection['cycle']> }) {
  const t = useText(PORTALRB_WORDS);
  const format = useFormat();
  if (opensOn === null || closesOn === null) return t('windowNone', { year });
  return (
    <>
      {t('windowDays', { year, from: format.day(opensOn), to: format.day(closesOn) })}{' '}
      <Badge tone={isOpen ? 'ok' : 'quiet'}>{isOpen ? t('open') : t('closed')}</Badge>
    </>
  );
}
