import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Badge } from '../../ui/notice.js';
import styles from '../reports/reports.module.css';
import { AWARD_WORDS } from './awards.words.js';

/** What happened to the holder of an award, the latest first. */
export function Incidents({ incidents }: { readonly incidents: readonly Schemas['IncidentView'][] }) {
  const t = useText(AWARD_WORDS);
  const format = useFormat();
  if (incidents.length === 0) return <p className="soft">{t('incidentsNone')}</p>;
  return (
    <ul className={styles['agenda']}>
      {incidents.map(({ id, kind, description, happenedOn, closedAt, closingReason }) => (
        <li key={id}>
          <span>
            <strong>{t(`incident.${kind}`)}</strong>, {format.day(happenedOn)}
            <span className={styles['second']}>{description}</span>
          </span>
          {closedAt === null ? (
            <Badge tone="warn" icon="alert">
              {t('incidentOpen')}
            </Badge>
          ) : (
            <span className="soft">{t('incidentClosed', { reason: closingReason ?? '' })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
