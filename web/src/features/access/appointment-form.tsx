import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { INSTITUTION_ROLES, type Role, ROLES, UNIT_ROLES } from '../../../../src/access/role.js';
import { answered, api } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { SelectField, TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { institutionsQuery } from '../institutions/institutions.queries.js';
import { unitsQuery } from './access.queries.js';
import styles from './access.module.css';
import { ACCESS_WORDS } from './access.words.js';
import { ROLE_WORDS } from './role.words.js';

interface AppointmentFormProps {
  readonly accountId: string;
  readonly onAppointed: () => Promise<void>;
}

/** Gives somebody a role where the role wants a place: a unit, an institution, or none. */
export function AppointmentForm({ accountId, onAppointed }: AppointmentFormProps) {
  const t = useText(ACCESS_WORDS);
  const roleWords = useText(ROLE_WORDS);
  const [role, setRole] = useState<Role>('UNIT_COORDINATOR');
  const appoint = async (fields: FormData) => {
    const [institutionId, unitId] = [textOf(fields, 'institutionId'), textOf(fields, 'unitId')];
    const until = textOf(fields, 'until');
    const place = isOf(UNIT_ROLES, role) ? { unitId } : institutionId === '' ? {} : { institutionId };
    const params = { path: { id: accountId } };
    await answered(
      api.POST('/api/v1/accounts/{id}/appointments', {
        params,
        body: { role, ...place, ...(until !== '' && { until }) },
      }),
    );
    await onAppointed();
  };
  return (
    <section className={styles['part']}>
      <h3>{t('appoint')}</h3>
      <ActionForm action={appoint} submit={t('giveRole')} look="default">
        <SelectField
          label={t('role')}
          name="role"
          required
          value={role}
          onChange={(event) => setRole(event.target.value as Role)}
        >
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {roleWords(one)}
            </option>
          ))}
        </SelectField>
        <PlaceFields role={role} />
        <TextField label={t('until')} hint={t('untilHint')} name="until" type="date" />
      </ActionForm>
    </section>
  );
}

function PlaceFields({ role }: { readonly role: Role }) {
  const t = useText(ACCESS_WORDS);
  const [institutionId, setInstitutionId] = useState('');
  const institutions = useQuery(institutionsQuery).data ?? [];
  const units = useQuery(unitsQuery(institutionId)).data ?? [];
  const isOfUnit = isOf(UNIT_ROLES, role);
  const isOfInstitution = isOf(INSTITUTION_ROLES, role);
  if (!isOfUnit && !isOfInstitution && role !== 'LEADERSHIP') return null;
  return (
    <>
      <SelectField
        label={t('institution')}
        hint={role === 'LEADERSHIP' ? t('leadershipHint') : undefined}
        name="institutionId"
        required={role !== 'LEADERSHIP'}
        value={institutionId}
        onChange={(event) => setInstitutionId(event.target.value)}
      >
        <option value="">{role === 'LEADERSHIP' ? t('wholeNation') : t('choose')}</option>
        {institutions.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {isOfUnit && (
        <SelectField label={t('unit')} name="unitId" required disabled={institutionId === ''}>
          <option value="">{t('choose')}</option>
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
    </>
  );
}

function isOf(roles: readonly Role[], role: Role): boolean {
  return roles.includes(role);
}
