import { answered, api, type Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { ChoiceField, TextArea } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Panel } from '../../ui/page.js';
import { assessmentChanged } from './evaluations.queries.js';
import { EVALUATIONS_WORDS } from './evaluations.words.js';

/** What the panel says: passed or failed, and what it recommends. */
export function PanelStep({ assessment: { id } }: { readonly assessment: Schemas['AssessmentView'] }) {
  const t = useText(EVALUATIONS_WORDS);
  const speak = async (fields: FormData) => {
    const body = { hasPassed: textOf(fields, 'hasPassed') === 'yes', recommendation: textOf(fields, 'recommendation') };
    await answered(api.POST('/api/v1/assessments/{id}/panel', { params: { path: { id } }, body }));
    announce(t('move.deliberate.done'));
    await assessmentChanged();
  };
  const choices = [
    { value: 'yes', label: t('panelPassed') },
    { value: 'no', label: t('panelFailed') },
  ];
  return (
    <Panel title={t('move.deliberate')}>
      <ActionForm action={speak} submit={t('move.deliberate')}>
        <ChoiceField legend={t('verdict')} name="hasPassed" choices={choices} required />
        <TextArea label={t('recommendation')} name="recommendation" required maxLength={4_000} />
      </ActionForm>
    </Panel>
  );
}
