import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Dialog } from '../../ui/dialog.js';
import { ChoiceField, SelectField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Answer } from '../../ui/states.js';
import { assessmentsQuery, cyclesQuery, unitQuery, windowsQuery } from './assessments.queries.js';
import { ASSESSMENTS_WORDS } from './assessments.words.js';

/** Opens the sheet of a unit for a cycle, empty or with what the unit handed in last, each answer to be confirmed. */
export function NewAssessmentDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText(ASSESSMENTS_WORDS);
  const { roles } = useSession();
  const coordinated = roles.flatMap(({ role, unitId }) =>
    role === 'UNIT_COORDINATOR' && unitId !== null ? [unitId] : [],
  );
  const units = useQueries({ queries: coordinated.map((id) => unitQuery(id)) }).flatMap(({ data }) => data ?? []);
  return (
    <Dialog title={t('open')} onClose={onClose}>
      <Answer of={useQuery(cyclesQuery)}>{(cycles) => <Form units={units} cycles={cycles} />}</Answer>
    </Dialog>
  );
}

interface FormProps {
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly cycles: readonly Schemas['CycleView'][];
}

function Form({ units, cycles }: FormProps) {
  const t = useText(ASSESSMENTS_WORDS);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [cycleId, setCycleId] = useState(cycles[0]?.id ?? '');
  const open = async (fields: FormData) => {
    const body = {
      unitId: textOf(fields, 'unitId'),
      cycleId,
      kind: textOf(fields, 'kind') as Schemas['AssessmentKind'],
      target: textOf(fields, 'target') as Schemas['Predicate'],
      startFrom: textOf(fields, 'startFrom') as Schemas['StartFrom'],
    };
    const { id } = await answered(api.POST('/api/v1/assessments', { body }));
    await queries.invalidateQueries({ queryKey: assessmentsQuery.queryKey });
    await navigate({ to: '/lembar-kerja/$id', params: { id } });
  };
  return (
    <ActionForm action={open} submit={t('openNow')}>
      <SelectField label={t('unit')} name="unitId" required>
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('cycle')}
        name="cycleId"
        required
        value={cycleId}
        onChange={({ target }) => setCycleId(target.value)}
        hint={<Window cycleId={cycleId} />}
      >
        {cycles.map(({ id, year }) => (
          <option key={id} value={id}>
            {year}
          </option>
        ))}
      </SelectField>
      <ChoiceField
        legend={t('kind')}
        name="kind"
        defaultValue="PROPOSAL"
        choices={[
          { value: 'PROPOSAL', label: t('proposal') },
          { value: 'REEVALUATION', label: t('reevaluation') },
        ]}
      />
      <ChoiceField
        legend={t('target')}
        name="target"
        defaultValue="WBK"
        choices={[
          { value: 'WBK', label: 'WBK' },
          { value: 'WBBM', label: 'WBBM' },
        ]}
      />
      <ChoiceField
        legend={t('startFrom')}
        name="startFrom"
        defaultValue="LAST"
        choices={[
          { value: 'LAST', label: t('startLast') },
          { value: 'BLANK', label: t('startBlank') },
        ]}
      />
    </ActionForm>
  );
}

/** When the self-assessment of a cycle is open. */
function Window({ cycleId }: { readonly cycleId: string }) {
  const t = useText(ASSESSMENTS_WORDS);
  const { day, due } = useFormat();
  const window = useQuery(windowsQuery(cycleId)).data?.find(({ stage }) => stage === 'SELF_ASSESSMENT');
  if (window === undefined) return <>{t('noWindow')}</>;
  return <>{t('window', { from: day(window.opensOn), due: due(window.closesOn) })}</>;
}
