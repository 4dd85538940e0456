import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { todayInRegister } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { SelectField, TextArea, TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Panel } from '../../ui/page.js';
import type { Evaluation } from '../evaluations/evaluation-data.js';
import { assessmentChanged } from '../evaluations/evaluations.queries.js';
import { RECORDING_WORDS } from './recording.words.js';

const AREA = /^area-(\d)$/;

/** A finding on an item or a whole change area, what is recommended, and by when the unit follows it up. */
export function FindingForm({ evaluation }: { readonly evaluation: Evaluation }) {
  const t = useText(RECORDING_WORDS);
  const [round, setRound] = useState(0);
  const { assessment } = evaluation;
  const record = async (fields: FormData) => {
    const about = textOf(fields, 'item');
    const areaNo = AREA.exec(about)?.[1];
    const body = {
      ...(areaNo === undefined ? { item: about } : { areaNo: Number(areaNo) }),
      finding: textOf(fields, 'finding'),
      recommendation: textOf(fields, 'recommendation'),
      dueOn: textOf(fields, 'dueOn'),
    };
    await answered(api.POST('/api/v1/assessments/{id}/findings', { params: { path: { id: assessment.id } }, body }));
    announce(t('recorded'));
    await assessmentChanged();
    setRound(round + 1);
  };
  return (
    <Panel title={t('record')}>
      <ActionForm key={round} action={record} submit={t('record')}>
        <SelectField label={t('about')} name="item" required>
          <Subjects evaluation={evaluation} />
        </SelectField>
        <TextArea label={t('finding')} name="finding" required maxLength={4_000} />
        <TextArea label={t('recommendation')} name="recommendation" required maxLength={4_000} />
        <TextField label={t('dueOn')} name="dueOn" type="date" min={todayInRegister()} required />
      </ActionForm>
    </Panel>
  );
}

function Subjects({ evaluation: { instrument } }: { readonly evaluation: Evaluation }) {
  const t = useText(RECORDING_WORDS);
  const language = useLanguage();
  return (
    <>
      <optgroup label={t('areas')}>
        {instrument.areas.map(({ no, title }) => (
          <option key={no} value={`area-${no}`}>
            {no}. {title[language]}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('items')}>
        {[...instrument.items.values()].map(({ code, label }) => (
          <option key={code} value={code}>
            {code} {label[language].slice(0, 80)}
          </option>
        ))}
      </optgroup>
    </>
  );
}
