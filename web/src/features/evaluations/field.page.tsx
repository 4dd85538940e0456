import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { todayInRegister, useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { SelectField, TextArea, TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Answer, Empty } from '../../ui/states.js';
import { recordsInField } from './duties.js';
import { type Evaluation, useEvaluation } from './evaluation-data.js';
import { EvaluationFrame } from './evaluation-head.js';
import styles from './evaluations.module.css';
import { assessmentChanged, observationsQuery } from './evaluations.queries.js';
import { EVALUATIONS_WORDS } from './evaluations.words.js';

/** What the TPN sees at the unit, written down where it is seen. */
export function FieldPage() {
  const t = useText(EVALUATIONS_WORDS);
  const session = useSession();
  const { id = '' } = useParams({ strict: false });
  return (
    <Answer of={useEvaluation(id)}>
      {(evaluation) => {
        const { assessment } = evaluation;
        const mayRecord = assessment.stage === 'FIELD_VERIFICATION' && recordsInField(session, assessment);
        return (
          <EvaluationFrame assessment={assessment} title={t('section.field')}>
            {mayRecord ? (
              <Recording evaluation={evaluation} />
            ) : (
              <Notice tone="info">
                <p>{t('fieldReadOnly')}</p>
              </Notice>
            )}
            <Observations evaluation={evaluation} />
          </EvaluationFrame>
        );
      }}
    </Answer>
  );
}

function Recording({ evaluation: { assessment, instrument } }: { readonly evaluation: Evaluation }) {
  const t = useText(EVALUATIONS_WORDS);
  const language = useLanguage();
  // Another form after each observation: its fields are empty again.
  const [round, setRound] = useState(0);
  const record = async (fields: FormData) => {
    const item = textOf(fields, 'item');
    const body = {
      ...(item !== '' && { item }),
      text: textOf(fields, 'text'),
      observedOn: textOf(fields, 'observedOn'),
    };
    const params = { path: { id: assessment.id } };
    await answered(api.POST('/api/v1/assessments/{id}/observations', { params, body }));
    announce(t('observedNow'));
    await assessmentChanged();
    setRound(round + 1);
  };
  return (
    <Panel title={t('observe')}>
      <ActionForm key={round} action={record} submit={t('saveObservation')}>
        <SelectField label={t('item')} name="item" hint={t('observeItem')} defaultValue="">
          <option value="">{t('wholeUnit')}</option>
          {[...instrument.items.values()].map(({ code, label }) => (
            <option key={code} value={code}>
              {code} {label[language].slice(0, 80)}
            </option>
          ))}
        </SelectField>
        <TextArea label={t('whatYouSaw')} name="text" required maxLength={4_000} />
        <TextField
          label={t('observedOn')}
          name="observedOn"
          type="date"
          required
          max={todayInRegister()}
          defaultValue={todayInRegister()}
        />
      </ActionForm>
    </Panel>
  );
}

function Observations({ evaluation: { assessment } }: { readonly evaluation: Evaluation }) {
  const t = useText(EVALUATIONS_WORDS);
  const format = useFormat();
  return (
    <Panel title={t('observations')}>
      <Answer of={useQuery(observationsQuery(assessment.id))}>
        {(seen) =>
          seen.length === 0 ? (
            <Empty>
              <p>{t('noObservations')}</p>
            </Empty>
          ) : (
            <ul className={styles['options']}>
              {seen.map(({ id, item, text, observedOn }) => (
                <li key={id}>
                  <strong>{item ?? t('wholeUnit')}</strong> <span className="soft">{format.day(observedOn)}</span>
                  <p className={styles['quote']}>{text}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Panel>
  );
}
