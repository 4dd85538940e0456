import { useState } from 'react';
import { answered, api } from '../../api/client.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextArea } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import type { Evaluation } from './evaluation-data.js';
import styles from './evaluations.module.css';
import { assessmentChanged } from './evaluations.queries.js';
import { EVALUATIONS_WORDS } from './evaluations.words.js';

/** Gives an assessment back to its unit: why, and what is to be mended on which items. */
export function ReturnStep({ evaluation }: { readonly evaluation: Evaluation }) {
  const t = useText(EVALUATIONS_WORDS);
  const { assessment, cycle } = evaluation;
  const used = assessment.history.filter(({ move }) => move === 'return').length;
  const giveBack = async (fields: FormData) => {
    const items = [...fields.keys()].flatMap((name) => {
      const index = /^items\/(\d+)\/item$/.exec(name)?.[1];
      return index === undefined ? [] : [{ item: textOf(fields, name), note: textOf(fields, `items/${index}/note`) }];
    });
    const body = { reason: textOf(fields, 'reason'), items };
    await answered(api.POST('/api/v1/assessments/{id}/return', { params: { path: { id: assessment.id } }, body }));
    announce(t('move.return.done'));
    await assessmentChanged();
  };
  if (used >= cycle.repairRounds) {
    return (
      <Panel title={t('move.return')}>
        <Notice tone="warn">
          <p>{t('roundsUsed', { count: used })}</p>
        </Notice>
      </Panel>
    );
  }
  return (
    <Panel title={t('move.return')}>
      <p>{t('move.return.why', { round: used + 1, rounds: cycle.repairRounds })}</p>
      <ActionForm action={giveBack} submit={t('move.return')} look="danger">
        <TextArea label={t('returnReason')} name="reason" required maxLength={2_000} />
        <ItemNotes evaluation={evaluation} />
      </ActionForm>
    </Panel>
  );
}

/** A note on each item to mend; as many as are needed, none of them twice. */
function ItemNotes({ evaluation: { instrument } }: { readonly evaluation: Evaluation }) {
  const t = useText(EVALUATIONS_WORDS);
  const language = useLanguage();
  const [rows, setRows] = useState<readonly number[]>([0]);
  const next = Math.max(-1, ...rows) + 1;
  return (
    <>
      {rows.map((no, index) => (
        <fieldset key={no} className={styles['note']}>
          <legend>{t('repairNo', { no: index + 1 })}</legend>
          {/* The server counts the notes from 0 in the order in which they come. */}
          <SelectField label={t('item')} name={`items/${index}/item`} required>
            {[...instrument.items.values()].map(({ code, label }) => (
              <option key={code} value={code}>
                {code} {label[language].slice(0, 80)}
              </option>
            ))}
          </SelectField>
          <TextArea label={t('whatToMend')} name={`items/${index}/note`} required maxLength={2_000} />
          <div>
            <Button size="small" onClick={() => setRows(rows.filter((each) => each !== no))}>
              <Icon name="trash" size={16} /> {t('removeNote', { no: index + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button size="small" onClick={() => setRows([...rows, next])}>
          <Icon name="plus" size={16} /> {t('addNote')}
        </Button>
      </div>
    </>
  );
}
