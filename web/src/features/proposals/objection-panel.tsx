import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ChoiceField, TextArea } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Badge } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { dutiesQuery } from '../evaluations/duties.queries.js';
import { assessmentChanged } from '../evaluations/evaluations.queries.js';
import { objectionQuery } from './proposals.queries.js';
import { PROPOSALS_WORDS } from './proposals.words.js';

interface ObjectionPanelProps {
  readonly assessment: Schemas['AssessmentDetailView'];
  readonly mayObject: boolean;
  readonly mayDecide: boolean;
}

/** The objection to being screened out: once, in its window, decided for good; or let pass. */
export function ObjectionPanel({ assessment, mayObject, mayDecide }: ObjectionPanelProps) {
  const t = useText(PROPOSALS_WORDS);
  const isFiled = useFiled(assessment, mayObject);
  const asked = useQuery({ ...objectionQuery(assessment.id), enabled: isFiled });
  const { id } = assessment;
  if (assessment.stage !== 'OBJECTION' && !isFiled) return null;
  return (
    <Panel title={t('objection')}>
      <Answer of={isFiled ? asked : { ...asked, data: null }}>
        {(objection) => (
          <>
            {objection === null ? <p>{t('noObjection')}</p> : <Objection objection={objection} />}
            {mayObject && objection === null && <ObjectionForm id={id} />}
            {mayDecide && objection !== null && objection.decision === null && <DecisionForm id={id} />}
            {mayDecide && objection === null && <Lapse id={id} />}
          </>
        )}
      </Answer>
    </Panel>
  );
}

/** Whether somebody has objected, as far as can be told without asking for the objection itself. */
function useFiled({ id, history }: Schemas['AssessmentDetailView'], isHead: boolean): boolean {
  const { data: waiting } = useQuery(dutiesQuery);
  if (history.some(({ move }) => move === 'uphold' || move === 'dismiss')) return true;
  const mine = (waiting ?? []).flatMap(({ entries }) => entries).filter(({ assessmentId }) => assessmentId === id);
  if (mine.some(({ kind }) => kind === 'OBJECTION')) return true;
  return isHead && waiting !== undefined && !mine.some(({ kind }) => kind === 'OBJECT');
}

function Objection({ objection }: { readonly objection: Schemas['ObjectionView'] }) {
  const t = useText(PROPOSALS_WORDS);
  const format = useFormat();
  const { text, filedAt, decision, reason } = objection;
  return (
    <>
      <p>
        {decision === null ? (
          <Badge tone="warn" icon="clock">
            {t('undecided')}
          </Badge>
        ) : (
          <Badge tone={decision === 'UPHELD' ? 'ok' : 'bad'}>{t(`decision.${decision}`)}</Badge>
        )}{' '}
        <span className="soft">{format.instant(filedAt)}</span>
      </p>
      <p>{text}</p>
      {reason !== null && <p>{t('decidedBecause', { reason })}</p>}
    </>
  );
}

function ObjectionForm({ id }: { readonly id: string }) {
  const t = useText(PROPOSALS_WORDS);
  const object = async (fields: FormData) => {
    const body = { text: textOf(fields, 'text') };
    await answered(api.POST('/api/v1/assessments/{id}/objection', { params: { path: { id } }, body }));
    announce(t('objected'));
    await assessmentChanged();
  };
  return (
    <ActionForm action={object} submit={t('object')}>
      <TextArea label={t('objectionText')} name="text" hint={t('objectionHint')} required maxLength={4_000} />
    </ActionForm>
  );
}

function DecisionForm({ id }: { readonly id: string }) {
  const t = useText(PROPOSALS_WORDS);
  const decide = async (fields: FormData) => {
    const decision = textOf(fields, 'decision') === 'UPHELD' ? ('UPHELD' as const) : ('DISMISSED' as const);
    const body = { decision, reason: textOf(fields, 'reason') };
    await answered(api.POST('/api/v1/assessments/{id}/objection/decision', { params: { path: { id } }, body }));
    announce(t('objectionDecided'));
    await assessmentChanged();
  };
  const choices = [
    { value: 'UPHELD', label: t('decision.UPHELD') },
    { value: 'DISMISSED', label: t('decision.DISMISSED') },
  ];
  return (
    <ActionForm action={decide} submit={t('decideObjection')}>
      <ChoiceField legend={t('decision')} name="decision" choices={choices} required />
      <TextArea label={t('decisionReason')} name="reason" required maxLength={4_000} />
    </ActionForm>
  );
}

function Lapse({ id }: { readonly id: string }) {
  const t = useText(PROPOSALS_WORDS);
  const [isAsking, setAsking] = useState(false);
  const lapse = async () => {
    await answered(api.POST('/api/v1/assessments/{id}/objection/lapse', { params: { path: { id } } }));
    announce(t('lapsed'));
    setAsking(false);
    await assessmentChanged();
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('lapse')}</Button>
      {isAsking && (
        <Dialog title={t('lapse')} onClose={() => setAsking(false)}>
          <ActionForm action={lapse} submit={t('lapse')} look="danger">
            <p>{t('lapseWhy')}</p>
          </ActionForm>
        </Dialog>
      )}
    </>
  );
}
