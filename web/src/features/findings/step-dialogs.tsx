import { useQueryClient } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { Dialog } from '../../ui/dialog.js';
import { TextArea } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { followUpsQuery } from './findings.queries.js';
import { FINDINGS_WORDS } from './findings.words.js';
import type { FollowUpStep } from './follow-up-steps.js';

interface StepDialogProps {
  readonly step: FollowUpStep;
  readonly assessmentId: string;
  readonly followUp: Schemas['FollowUpView'];
  readonly onClose: () => void;
}

/** Says what was done about a finding, or whether that is enough. */
export function StepDialog({ step, assessmentId, followUp, onClose }: StepDialogProps) {
  const t = useText(FINDINGS_WORDS);
  const queries = useQueryClient();
  const take = async (fields: FormData) => {
    await answered<unknown>(callOf(step, followUp.findingId, fields));
    onClose();
    await queries.invalidateQueries(followUpsQuery(assessmentId));
  };
  return (
    <Dialog title={t(step)} onClose={onClose}>
      <ActionForm action={take} submit={step === 'accept' ? t('accept') : t('send')}>
        <p>{followUp.finding}</p>
        {step === 'respond' && (
          <TextArea
            label={t('response')}
            name="response"
            defaultValue={followUp.response ?? ''}
            maxLength={4000}
            required
          />
        )}
        {step === 'accept' && <p>{t('acceptMeaning')}</p>}
        {step === 'reject' && <TextArea label={t('reason')} name="reason" maxLength={4000} required />}
      </ActionForm>
    </Dialog>
  );
}

function callOf(step: FollowUpStep, id: string, fields: FormData) {
  const params = { path: { id } };
  switch (step) {
    case 'respond':
      return api.POST('/api/v1/findings/{id}/response', { params, body: { response: textOf(fields, 'response') } });
    case 'accept':
      return api.POST('/api/v1/findings/{id}/resolution', { params });
    default:
      return api.POST('/api/v1/findings/{id}/rejection', { params, body: { reason: textOf(fields, 'reason') } });
  }
}
