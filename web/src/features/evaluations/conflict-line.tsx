import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { AskFirst } from '../../ui/ask-first.js';
import { type Conflict, unitQuery } from './conflicts.queries.js';
import styles from './conflicts.module.css';
import { CONFLICTS_WORDS } from './conflicts.words.js';

interface ConflictLineProps {
  readonly conflict: Conflict;
  /** The name of the institution it is with; '' where it is with one unit. */
  readonly institution: string;
}

/** One declaration, and the way to end it. */
export function ConflictLine({ conflict: { id, unitId, reason, declaredAt }, institution }: ConflictLineProps) {
  const t = useText(CONFLICTS_WORDS);
  const format = useFormat();
  const queries = useQueryClient();
  const unit = useQuery({ ...unitQuery(unitId ?? ''), enabled: unitId !== null }).data;
  const name = unit?.name ?? institution;
  const end = async () => {
    await answered(api.DELETE('/api/v1/conflicts-of-interest/{id}', { params: { path: { id } } }));
    await queries.invalidateQueries({ queryKey: ['conflicts-of-interest'] });
    announce(t('isEnded'));
  };
  return (
    <li className={styles['conflict']}>
      <div>
        <h3>{name}</h3>
        <p className="as-written">{reason}</p>
        <p className="soft">{t('since', { at: format.instant(declaredAt) })}</p>
      </div>
      <AskFirst deed={t('end')} title={t('endTitle', { name })} keep={t('keep')} of={name} action={end}>
        <p>{t('endWhat')}</p>
      </AskFirst>
    </li>
  );
}
