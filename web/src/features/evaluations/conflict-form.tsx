import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { SelectField, TextArea } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { unitsQuery } from './conflicts.queries.js';
import { CONFLICTS_WORDS } from './conflicts.words.js';

interface ConflictFormProps {
  readonly institutions: readonly { readonly id: string; readonly name: string }[];
}

/** Declares one; what it touches of the person's assignments ends with it. */
export function ConflictForm({ institutions }: ConflictFormProps) {
  const t = useText(CONFLICTS_WORDS);
  const queries = useQueryClient();
  const [institutionId, setInstitutionId] = useState('');
  const [sent, setSent] = useState(0);
  const units = useQuery(unitsQuery(institutionId)).data ?? [];
  const declare = async (fields: FormData) => {
    const unitId = textOf(fields, 'unitId');
    const reason = textOf(fields, 'reason');
    const body = unitId === '' ? { institutionId, reason } : { unitId, reason };
    await answered(api.POST('/api/v1/conflicts-of-interest', { body }));
    await queries.invalidateQueries();
    setInstitutionId('');
    setSent(sent + 1);
    announce(t('isDeclared'));
  };
  return (
    <ActionForm key={sent} action={declare} submit={t('declare')}>
      <SelectField
        label={t('institution')}
        name="institutionId"
        required
        value={institutionId}
        onChange={({ target }) => setInstitutionId(target.value)}
      >
        <option value="">{t('choose')}</option>
        {institutions.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('unit')} hint={t('unitHint')} name="unitId" disabled={institutionId === ''}>
        <option value="">{t('wholeInstitution')}</option>
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextArea label={t('reason')} hint={t('reasonHint')} name="reason" required maxLength={2000} />
    </ActionForm>
  );
}
