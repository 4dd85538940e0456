import { useQuery } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { ButtonLink } from '../../ui/button.js';
import { TextArea } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { assessmentChanged, observationsQuery } from './evaluations.queries.js';
import { EVALUATIONS_WORDS } from './evaluations.words.js';

interface FieldStepsProps {
  readonly assessment: Schemas['AssessmentView'];
  readonly mayVerify: boolean;
  readonly mayRevise: boolean;
}

/** The field verification is done, or what was seen changes scores and it goes back to the desk. */
export function FieldSteps({ assessment, mayVerify, mayRevise }: FieldStepsProps) {
  return (
    <>
      {mayVerify && <Verify id={assessment.id} />}
      {mayRevise && <Revise id={assessment.id} />}
    </>
  );
}

function Verify({ id }: { readonly id: string }) {
  const t = useText(EVALUATIONS_WORDS);
  const seen = useQuery(observationsQuery(id)).data?.length ?? 0;
  const verify = async (fields: FormData) => {
    const note = textOf(fields, 'note');
    const options = { params: { path: { id } }, body: note === '' ? {} : { note } };
    await answered(api.POST('/api/v1/assessments/{id}/verification', options));
    announce(t('move.verify.done'));
    await assessmentChanged();
  };
  return (
    <Panel title={t('move.verify')}>
      <p>{t('observed', { count: seen })}</p>
      {seen === 0 ? (
        <Notice tone="warn">
          <p>{t('nothingObserved')}</p>
          <ButtonLink to="/penilaian/$id/lapangan" params={{ id }}>
            {t('section.field')}
          </ButtonLink>
        </Notice>
      ) : (
        <ActionForm action={verify} submit={t('move.verify')}>
          <TextArea label={t('note')} name="note" maxLength={2_000} />
        </ActionForm>
      )}
    </Panel>
  );
}

function Revise({ id }: { readonly id: string }) {
  const t = useText(EVALUATIONS_WORDS);
  const revise = async (fields: FormData) => {
    const body = { reason: textOf(fields, 'reason') };
    await answered(api.POST('/api/v1/assessments/{id}/revision', { params: { path: { id } }, body }));
    announce(t('move.revise.done'));
    await assessmentChanged();
  };
  return (
    <Panel title={t('move.revise')}>
      <p>{t('move.revise.why')}</p>
      <ActionForm action={revise} submit={t('move.revise')} look="danger">
        <TextArea label={t('reason')} name="reason" required maxLength={2_000} />
      </ActionForm>
    </Panel>
  );
}
