import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ActionForm } from '../../ui/form.js';
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
  const [isAsked, setAsked] = useState(false);
  const unit = useQuery({ ...unitQuery(unitId ?? ''), enabled: unitId !== null }).data;
  const name = unit?.name ?? institution;
  return (
    <li className={styles['conflict']}>
      <div>
        <h3>{name}</h3>
        <p className={styles['reason']}>{reason}</p>
        <p className="soft">{t('since', { at: format.instant(declaredAt) })}</p>
      </div>
      <Button size="small" onClick={() => setAsked(true)}>
        {t('end')}
        <span className="visually-hidden">: {name}</span>
      </Button>
      {isAsked && <EndDialog id={id} name={name} onClose={() => setAsked(false)} />}
    </li>
  );
}

interface EndDialogProps {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

function EndDialog({ id, name, onClose }: EndDialogProps) {
  const t = useText(CONFLICTS_WORDS);
  const queries = useQueryClient();
  const end = async () => {
    await answered(api.DELETE('/api/v1/conflicts-of-interest/{id}', { params: { path: { id } } }));
    onClose();
    await queries.invalidateQueries({ queryKey: ['conflicts-of-interest'] });
    announce(t('isEnded'));
  };
  return (
    <Dialog title={t('endTitle', { name })} onClose={onClose}>
      <p>{t('endWhat')}</p>
      <ActionForm action={end} submit={t('end')} look="danger" beside={<Button onClick={onClose}>{t('keep')}</Button>}>
        {null}
      </ActionForm>
    </Dialog>
  );
}
