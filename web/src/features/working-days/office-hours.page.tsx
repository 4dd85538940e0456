import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { INDONESIAN_ZONES } from '../../../../src/domain/working-days.js';
import { answered, api, type Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { CheckField, CheckGroup, SelectField, TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { institutionsQuery } from '../institutions/institutions.queries.js';
import { officeHoursQuery } from './working-days.queries.js';
import { WORKING_DAYS_WORDS } from './working-days.words.js';

type Hours = Schemas['OfficeHoursView'];
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export function OfficeHoursPage() {
  const t = useText(WORKING_DAYS_WORDS);
  const navigate = useNavigate();
  const { instansi = '' }: Record<string, string> = useSearch({ strict: false });
  return (
    <Page title={t('hours')} lead={t('hoursLead')}>
      <Answer of={useQuery(institutionsQuery)}>
        {(institutions) => (
          <Panel>
            <SelectField
              label={t('institution')}
              name="instansi"
              value={instansi}
              onChange={(event) => void navigate({ to: '.', search: { instansi: event.target.value }, replace: true })}
              required
            >
              <option value="">{t('choose')}</option>
              {institutions.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
          </Panel>
        )}
      </Answer>
      {instansi !== '' && <HoursOf key={instansi} institutionId={instansi} />}
    </Page>
  );
}

function HoursOf({ institutionId }: { readonly institutionId: string }) {
  return (
    <Answer of={useQuery(officeHoursQuery(institutionId))}>
      {(hours) => <HoursForm institutionId={institutionId} hours={hours} />}
    </Answer>
  );
}

function HoursForm({ institutionId, hours }: { readonly institutionId: string; readonly hours: Hours }) {
  const t = useText(WORKING_DAYS_WORDS);
  const queries = useQueryClient();
  const save = async (fields: FormData) => {
    const params = { path: { id: institutionId } };
    await answered(api.PUT('/api/v1/institutions/{id}/office-hours', { params, body: hoursIn(fields) }));
    await queries.invalidateQueries({ queryKey: ['office-hours'] });
    announce(t('hoursSaved'));
  };
  return (
    <Panel>
      <ActionForm action={save} submit={t('save')}>
        <SelectField label={t('zone')} name="zone" defaultValue={hours.zone} required>
          {INDONESIAN_ZONES.map((zone) => (
            <option key={zone} value={zone}>
              {t(zone)}
            </option>
          ))}
        </SelectField>
        <TextField label={t('digestAt')} name="digestAt" type="time" defaultValue={hours.digestAt} required />
        <TextField label={t('quietFrom')} name="quietFrom" type="time" defaultValue={hours.quietFrom} required />
        <TextField
          label={t('quietUntil')}
          hint={t('quietHint')}
          name="quietUntil"
          type="time"
          defaultValue={hours.quietUntil}
          required
        />
        <CheckGroup legend={t('weekend')} name="weekend">
          {DAYS.map((day) => (
            <CheckField
              key={day}
              label={t(`day-${day}`)}
              name="weekend"
              value={day}
              defaultChecked={hours.weekend.includes(day)}
            />
          ))}
        </CheckGroup>
      </ActionForm>
    </Panel>
  );
}

function hoursIn(fields: FormData): Schemas['OfficeHoursBody'] {
  return {
    zone: textOf(fields, 'zone') as Schemas['OfficeHoursBody']['zone'],
    digestAt: textOf(fields, 'digestAt'),
    quietFrom: textOf(fields, 'quietFrom'),
    quietUntil: textOf(fields, 'quietUntil'),
    weekend: fields.getAll('weekend').map(Number),
  };
}
