import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Instrument } from '../../../../src/domain/instrument.js';
import { answered, api, type Schemas } from '../../api/client.js';
import { problemFrom } from '../../api/problem.js';
import { may, useSession } from '../../api/session.js';
import { todayInRegister, useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ActionForm } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { ProblemNotice } from '../../ui/states.js';
import { windowsQuery } from './assessments.queries.js';
import { ItemJumps } from './item-jumps.js';
import { SUBMISSION_WORDS } from './submission.words.js';

interface SubmittingProps {
  readonly assessment: Schemas['AssessmentDetailView'];
  readonly instrument: Instrument;
}

/** The last step: what it means, and what the server refuses, with jumps. */
export function Submitting({ assessment, instrument }: SubmittingProps) {
  const t = useText(SUBMISSION_WORDS);
  const session = useSession();
  const [isAsked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const submit = useSubmit(assessment.id, (error) => {
    setRefusal(error);
    setAsked(false);
  });
  if (!may(session, 'assessment.submit')) return <p className="soft">{t('notYours')}</p>;
  return (
    <div data-screen-only>
      {refusal !== null && <Refusal error={refusal} assessmentId={assessment.id} instrument={instrument} />}
      <Window cycleId={assessment.cycleId} />
      <Button look="primary" onClick={() => setAsked(true)}>
        {t('submit')}
      </Button>
      {isAsked && (
        <Dialog title={t('submitTitle')} onClose={() => setAsked(false)}>
          <ActionForm action={submit} submit={t('submit')}>
            <p>{t('submitMeaning')}</p>
          </ActionForm>
        </Dialog>
      )}
    </div>
  );
}

function useSubmit(assessmentId: string, onRefused: (error: unknown) => void): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    try {
      const params = { path: { id: assessmentId } };
      await answered(api.POST('/api/v1/assessments/{id}/submission', { params }));
      await queries.invalidateQueries({ queryKey: ['assessments'] });
      scrollTo({ top: 0 });
    } catch (error) {
      onRefused(error);
    }
  };
}

interface RefusalProps {
  readonly error: unknown;
  readonly assessmentId: string;
  readonly instrument: Instrument;
}

function Refusal({ error, assessmentId, instrument }: RefusalProps) {
  const t = useText(SUBMISSION_WORDS);
  const { items } = problemFrom(error).body;
  return (
    <>
      <ProblemNotice error={error} />
      {Array.isArray(items) && (
        <Notice tone="bad">
          <p>{t('refusedItems')}</p>
          <ItemJumps assessmentId={assessmentId} instrument={instrument} codes={items.map(String)} />
        </Notice>
      )}
    </>
  );
}

/** By when, or that today is outside. */
function Window({ cycleId }: { readonly cycleId: string }) {
  const t = useText(SUBMISSION_WORDS);
  const format = useFormat();
  const window = useQuery(windowsQuery(cycleId)).data?.find(({ stage }) => stage === 'SELF_ASSESSMENT');
  if (window === undefined) return null;
  const { opensOn, closesOn } = window;
  const today = todayInRegister();
  if (today >= opensOn && today <= closesOn) return <p>{t('closes', { due: format.due(closesOn) })}</p>;
  return (
    <Notice tone="warn">
      <p>{t('closed', { from: format.day(opensOn), until: format.day(closesOn) })}</p>
    </Notice>
  );
}
