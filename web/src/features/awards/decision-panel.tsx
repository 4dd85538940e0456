import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { queryClient } from '../../api/query-client.js';
import { todayInRegister, useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { ChoiceField, TextArea, TextField } from '../../ui/field.js';
import { ActionForm, textOf, textOrNull } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { assessmentChanged } from '../evaluations/evaluations.queries.js';
import { awardsOfUnitQuery } from './determination.queries.js';
import { DETERMINATION_WORDS } from './determination.words.js';

type Decision = Schemas['DecisionBody']['outcome'];
const DECISIONS = ['RETAINED', 'UPGRADED', 'REVOKED'] as const satisfies readonly Decision[];

/** What a re-evaluation comes to: the award is retained, upgraded or revoked, by a decree. */
export function DecisionPanel({ assessment }: { readonly assessment: Schemas['AssessmentView'] }) {
  const t = useText(DETERMINATION_WORDS);
  return (
    <Panel title={t('decide')}>
      <Answer of={useQuery(awardsOfUnitQuery(assessment.unitId))}>
        {(awards) => {
          const inForce = awards.find(({ endedOn }) => endedOn === null);
          if (inForce !== undefined) return <DecisionForm award={inForce} assessmentId={assessment.id} />;
          return (
            <Notice tone="warn">
              <p>{t('noAward')}</p>
            </Notice>
          );
        }}
      </Answer>
    </Panel>
  );
}

interface DecisionFormProps {
  readonly award: Schemas['AwardView'];
  readonly assessmentId: string;
}

function DecisionForm({ award, assessmentId }: DecisionFormProps) {
  const t = useText(DETERMINATION_WORDS);
  const format = useFormat();
  const [outcome, setOutcome] = useState<string>('');
  const decide = async (fields: FormData) => {
    const ground = textOrNull(fields, 'ground');
    const body = {
      outcome: textOf(fields, 'outcome') as Decision,
      assessmentId,
      decreeNumber: textOf(fields, 'decreeNumber'),
      decidedOn: textOf(fields, 'decidedOn'),
      ...(ground !== null && { ground }),
    };
    await answered(api.POST('/api/v1/awards/{id}/decisions', { params: { path: { id: award.id } }, body }));
    announce(t('decided'));
    await Promise.all([assessmentChanged(), queryClient.invalidateQueries({ queryKey: ['awards'] })]);
  };
  const choices = DECISIONS.filter((each) => each !== 'UPGRADED' || award.predicate === 'WBK').map((value) => ({
    value,
    label: t(`decision.${value}`),
  }));
  const { predicate, decreeNumber, decreedOn } = award;
  return (
    <ActionForm action={decide} submit={t('decide')} look={outcome === 'REVOKED' ? 'danger' : 'primary'}>
      <p>{t('awardHeld', { predicate, number: decreeNumber, day: format.day(decreedOn) })}</p>
      <ChoiceField
        legend={t('outcome')}
        name="outcome"
        choices={choices}
        required
        onChange={({ target }) => setOutcome(target.value)}
      />
      <TextField label={t('decreeNumber')} name="decreeNumber" required maxLength={100} />
      <TextField label={t('decreedOn')} name="decidedOn" type="date" max={todayInRegister()} required />
      {outcome === 'REVOKED' && <TextArea label={t('ground')} name="ground" required maxLength={2_000} />}
    </ActionForm>
  );
}
