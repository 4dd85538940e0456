import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { ButtonLink } from '../../ui/button.js';
import { SelectField } from '../../ui/field.js';
import { ActionForm } from '../../ui/form.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { institutionsQuery } from '../institutions/institutions.queries.js';
import { UnitFields, unitIn } from './unit-form.js';
import { unitTreeQuery } from './units.queries.js';
import { UNITS_WORDS } from './units.words.js';

export function NewUnitPage() {
  const t = useText(UNITS_WORDS);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { instansi = '' }: Record<string, string> = useSearch({ strict: false });
  const [institutionId, setInstitutionId] = useState(instansi);
  const add = async (fields: FormData) => {
    const tree = await queries.ensureQueryData(unitTreeQuery(institutionId));
    const { parentId, ...unit } = unitIn(fields, tree);
    const body = { institutionId, ...unit, ...(parentId !== null && { parentId }) };
    const { id } = await answered(api.POST('/api/v1/units', { body }));
    await queries.invalidateQueries({ queryKey: ['units'] });
    announce(t('saved'));
    await navigate({ to: '/admin/unit/$id', params: { id } });
  };
  return (
    <Page title={t('newTitle')} lead={t('newLead')} actions={<ButtonLink to="/admin/unit">{t('back')}</ButtonLink>}>
      <Panel>
        <Answer of={useQuery(institutionsQuery)}>
          {(institutions) => (
            <ActionForm action={add} submit={t('save')}>
              <SelectField
                label={t('institution')}
                name="institutionId"
                value={institutionId}
                onChange={(event) => setInstitutionId(event.target.value)}
                required
              >
                <option value="">{t('chooseInstitution')}</option>
                {institutions.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </SelectField>
              <UnitFields institutionId={institutionId} unit={null} />
            </ActionForm>
          )}
        </Answer>
      </Panel>
    </Page>
  );
}
