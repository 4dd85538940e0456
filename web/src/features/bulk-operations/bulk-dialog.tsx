import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { EvaluatingLayer } from '../../../../src/domain/lifecycle.js';
import { answered, api } from '../../api/client.js';
import { queryClient } from '../../api/query-client.js';
import type { Session } from '../../api/session.js';
import { todayInRegister } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Dialog } from '../../ui/dialog.js';
import { CheckField, CheckGroup, TextArea, TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Answer } from '../../ui/states.js';
import { leads } from '../evaluations/duties.js';
import { candidatesQuery } from '../evaluations/evaluations.queries.js';
import type { Assessment, BulkAction } from './bulk-action.js';
import styles from './bulk-operations.module.css';
import type { Operation } from './bulk-operations.queries.js';
import { BULK_WORDS } from './bulk-operations.words.js';

interface BulkDialogProps {
  readonly session: Session;
  readonly action: BulkAction;
  /** Those that allow it. */
  readonly assessments: readonly Assessment[];
  /** How many of the chosen do not. */
  readonly left: number;
  readonly onClose: () => void;
}

/** What is said once for all of them; then one sees how far it is. The key makes sending it again harmless. */
export function BulkDialog({ session, action, assessments, left, onClose }: BulkDialogProps) {
  const t = useText(BULK_WORDS);
  const navigate = useNavigate();
  const [key] = useState(() => crypto.randomUUID());
  const layer = assessments.every((each) => leads(session, each, 'TPI')) ? 'TPI' : 'TPN';
  const send = async (fields: FormData) => {
    const ids = assessments.map(({ id }) => id);
    const { id } = await SENDERS[action]({ ids, fields, layer, header: { 'Idempotency-Key': key } });
    await queryClient.invalidateQueries({ queryKey: ['bulk-operations'] });
    await navigate({ to: '/massal/$id', params: { id } });
  };
  const count = assessments.length;
  return (
    <Dialog title={t(`do.${action}`, { count })} onClose={onClose}>
      <ActionForm action={send} submit={t(`do.${action}`, { count })} look={action === 'ASSIGN' ? 'primary' : 'danger'}>
        <p>{t(`why.${action}`)}</p>
        {left > 0 && <p className="soft">{t('left', { count: left })}</p>}
        <Fields action={action} layer={layer} sample={assessments[0]?.id ?? ''} />
      </ActionForm>
    </Dialog>
  );
}

interface FieldsProps {
  readonly action: BulkAction;
  readonly layer: EvaluatingLayer;
  /** One of the assessments: its team is that of all of them. */
  readonly sample: string;
}

function Fields({ action, layer, sample }: FieldsProps) {
  const t = useText(BULK_WORDS);
  switch (action) {
    case 'ASSIGN':
      return <Team layer={layer} sample={sample} />;
    case 'RETURN':
      return <TextArea label={t('reason')} name="reason" required maxLength={2_000} />;
    case 'FORWARD':
      return <TextArea label={t('note')} name="note" maxLength={2_000} />;
    default:
      return (
        <>
          <TextField label={t('decreeNumber')} name="decreeNumber" required maxLength={100} />
          <TextField label={t('decreedOn')} name="decreedOn" type="date" max={todayInRegister()} required />
        </>
      );
  }
}

function Team({ layer, sample }: Omit<FieldsProps, 'action'>) {
  const t = useText(BULK_WORDS);
  return (
    <Answer of={useQuery(candidatesQuery(sample, layer))}>
      {(candidates) => (
        <CheckGroup legend={t('team', { layer })} name="accountIds">
          {candidates.length === 0 && <p>{t('noTeam')}</p>}
          <div className={styles['people']}>
            {candidates.map(({ accountId, name, load, most }) => (
              <CheckField
                key={accountId}
                label={t('candidate', { name, load, most })}
                name="accountIds"
                value={accountId}
              />
            ))}
          </div>
        </CheckGroup>
      )}
    </Answer>
  );
}

interface Sent {
  readonly ids: string[];
  readonly fields: FormData;
  readonly layer: EvaluatingLayer;
  readonly header: { readonly 'Idempotency-Key': string };
}

const SENDERS: Readonly<Record<BulkAction, (sent: Sent) => Promise<Operation>>> = {
  ASSIGN: ({ ids, fields, layer, header }) => {
    const body = { assessmentIds: ids, layer, accountIds: fields.getAll('accountIds').map(String) };
    return answered(api.POST('/api/v1/bulk-operations/evaluator-assignments', { params: { header }, body }));
  },
  RETURN: ({ ids, fields, header }) => {
    const body = { assessmentIds: ids, reason: textOf(fields, 'reason') };
    return answered(api.POST('/api/v1/bulk-operations/returns', { params: { header }, body }));
  },
  FORWARD: ({ ids, fields, header }) => {
    const note = textOf(fields, 'note');
    const body = { assessmentIds: ids, ...(note === '' ? {} : { note }) };
    return answered(api.POST('/api/v1/bulk-operations/forwardings', { params: { header }, body }));
  },
  DETERMINE: ({ ids, fields, header }) => {
    const [decreeNumber, decreedOn] = [textOf(fields, 'decreeNumber'), textOf(fields, 'decreedOn')];
    const body = { assessmentIds: ids, decreeNumber, decreedOn };
    return answered(api.POST('/api/v1/bulk-operations/determinations', { params: { header }, body }));
  },
};
