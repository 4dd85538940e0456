import { useQuery } from '@tanstack/react-query';
import { failedGates } from '../../../../src/domain/gates.js';
import { decidingLayer, trackOf } from '../../../../src/domain/lifecycle.js';
import { answered, api, type Schemas } from '../../api/client.js';
import { todayInRegister, useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { TextArea, TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import type { Evaluation } from '../evaluations/evaluation-data.js';
import { assessmentChanged } from '../evaluations/evaluations.queries.js';
import { GateBoard } from '../evaluations/gate-board.js';
import { scorecardQuery } from './determination.queries.js';
import { DETERMINATION_WORDS } from './determination.words.js';

/** What decides, gate by gate; then the decree that awards the predicate, or the end without one. */
export function DeterminationPanel({ evaluation }: { readonly evaluation: Evaluation }) {
  const t = useText(DETERMINATION_WORDS);
  const { assessment, settled } = evaluation;
  const layer = decidingLayer(trackOf(assessment));
  const sheetId = settled.find((reading) => reading.layer === layer)?.sheetId;
  return (
    <>
      <Panel title={t('determine', { target: assessment.target })}>
        <PanelVerdict assessment={assessment} />
        {sheetId === undefined ? (
          <p>{t('sheetMissing', { layer })}</p>
        ) : (
          <Gates evaluation={evaluation} sheetId={sheetId} />
        )}
        <Decree assessment={assessment} />
      </Panel>
      <Rejection id={assessment.id} />
    </>
  );
}

function PanelVerdict({ assessment: { history } }: { readonly assessment: Schemas['AssessmentDetailView'] }) {
  const t = useText(DETERMINATION_WORDS);
  const said = history.filter(({ move }) => move === 'deliberate').at(-1);
  if (said === undefined) return null;
  const { hasPassed } = said.facts as { readonly hasPassed?: boolean };
  return (
    <Notice tone={hasPassed === true ? 'ok' : 'bad'}>
      <p>{t(hasPassed === true ? 'panelPassed' : 'panelFailed')}</p>
      {said.reason !== null && <p>{said.reason}</p>}
    </Notice>
  );
}

interface GatesProps {
  readonly evaluation: Evaluation;
  readonly sheetId: string;
}

/** The server's own check: it alone knows what the unit held before. */
function Gates({ evaluation: { instrument, assessment }, sheetId }: GatesProps) {
  const t = useText(DETERMINATION_WORDS);
  const format = useFormat();
  return (
    <Answer of={useQuery(scorecardQuery(sheetId))}>
      {({ total, predicates }) => {
        const check = predicates.find(({ predicate }) => predicate === assessment.target);
        const failed = check === undefined ? [] : failedGates(check);
        return (
          <>
            <p>{t('total', { total: format.score(total) })}</p>
            {failed.length > 0 && (
              <Notice tone="bad">
                <p>{t('gatesFailed', { count: failed.length, target: assessment.target })}</p>
              </Notice>
            )}
            <GateBoard
              instrument={instrument}
              caption={t('gates', { target: assessment.target })}
              gates={check?.gates ?? []}
            />
          </>
        );
      }}
    </Answer>
  );
}

function Decree({ assessment: { id, target } }: { readonly assessment: Schemas['AssessmentView'] }) {
  const t = useText(DETERMINATION_WORDS);
  const determine = async (fields: FormData) => {
    const body = { decreeNumber: textOf(fields, 'decreeNumber'), decreedOn: textOf(fields, 'decreedOn') };
    await answered(api.POST('/api/v1/assessments/{id}/determination', { params: { path: { id } }, body }));
    announce(t('determined', { target }));
    await assessmentChanged();
  };
  return (
    <ActionForm action={determine} submit={t('determine', { target })}>
      <TextField label={t('decreeNumber')} name="decreeNumber" required maxLength={100} />
      <TextField label={t('decreedOn')} name="decreedOn" type="date" max={todayInRegister()} required />
    </ActionForm>
  );
}

function Rejection({ id }: { readonly id: string }) {
  const t = useText(DETERMINATION_WORDS);
  const decline = async (fields: FormData) => {
    const body = { reason: textOf(fields, 'reason') };
    await answered(api.POST('/api/v1/assessments/{id}/rejection', { params: { path: { id } }, body }));
    announce(t('declined'));
    await assessmentChanged();
  };
  return (
    <Panel title={t('decline')}>
      <p>{t('declineWhy')}</p>
      <ActionForm action={decline} submit={t('decline')} look="danger">
        <TextArea label={t('reason')} name="reason" required maxLength={2_000} />
      </ActionForm>
    </Panel>
  );
}
