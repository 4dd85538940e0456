import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { EVALUATING_LAYERS, type EvaluatingLayer } from '../../../../src/domain/lifecycle.js';
import { answered, api, type Schemas } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Dialog } from '../../ui/dialog.js';
import { ActionForm } from '../../ui/form.js';
import { Badge } from '../../ui/notice.js';
import { Answer, Empty, ProblemNotice } from '../../ui/states.js';
import { assessmentQuery } from '../assessments/assessments.queries.js';
import { ledLayerAt, leads } from './duties.js';
import { EvaluationFrame } from './evaluation-head.js';
import { assessmentChanged, candidatesQuery } from './evaluations.queries.js';
import { EVALUATIONS_WORDS } from './evaluations.words.js';

type Candidate = Schemas['CandidateView'];

/** Whom the lead lets evaluate: the team with what each has at work, and what keeps somebody from it. */
export function EvaluatorsPage() {
  const t = useText(EVALUATIONS_WORDS);
  const session = useSession();
  const { id = '' } = useParams({ strict: false });
  return (
    <Answer of={useQuery(assessmentQuery(id))}>
      {(assessment) => {
        const layer =
          ledLayerAt(session, assessment, assessment.stage) ??
          EVALUATING_LAYERS.find((each) => leads(session, assessment, each));
        return (
          <EvaluationFrame assessment={assessment} title={t('section.evaluators')}>
            {layer === undefined ? (
              <Empty>
                <p>{t('leadsOnly')}</p>
              </Empty>
            ) : (
              <Team id={id} layer={layer} />
            )}
          </EvaluationFrame>
        );
      }}
    </Answer>
  );
}

interface TeamProps {
  readonly id: string;
  readonly layer: EvaluatingLayer;
}

function Team({ id, layer }: TeamProps) {
  const t = useText(EVALUATIONS_WORDS);
  const [problem, setProblem] = useState<unknown>(null);
  const columns = useColumns({ id, layer, onProblem: setProblem });
  return (
    <>
      <p>
        {t('teamLead', { layer })} <Link to="/konflik">{t('conflicts')}</Link>
      </p>
      {problem !== null && <ProblemNotice error={problem} />}
      <Answer of={useQuery(candidatesQuery(id, layer))}>
        {(candidates) => (
          <DataTable
            caption={t('team', { layer })}
            rows={candidates}
            columns={columns}
            rowKey={({ accountId }) => accountId}
            hasTools={false}
            empty={<p>{t('noTeam')}</p>}
          />
        )}
      </Answer>
    </>
  );
}

interface AssignProps extends TeamProps {
  readonly onProblem: (problem: unknown) => void;
}

function useColumns(props: AssignProps): readonly Column<Candidate>[] {
  const t = useText(EVALUATIONS_WORDS);
  const state = ({ isAssigned, obstacle }: Candidate) =>
    isAssigned ? t('assigned') : obstacle === null ? t('available') : t(`obstacle.${obstacle}`);
  return [
    { key: 'nama', head: t('name'), cell: ({ name }) => name, text: ({ name }) => name },
    {
      key: 'beban',
      head: t('load'),
      cell: ({ load, most }) => t('loadOf', { load, most }),
      text: ({ load }) => load,
    },
    { key: 'status', head: t('state'), cell: (who) => <State who={who} words={state(who)} />, text: state },
    { key: 'tindakan', head: t('actions'), cell: (who) => <Assigning {...props} who={who} /> },
  ];
}

function State({
  who: { isAssigned, obstacle, conflict },
  words,
}: {
  readonly who: Candidate;
  readonly words: string;
}) {
  return (
    <>
      <Badge
        tone={isAssigned ? 'ok' : obstacle === null ? 'quiet' : 'bad'}
        icon={obstacle === null ? 'check' : 'alert'}
      >
        {words}
      </Badge>{' '}
      {conflict}
    </>
  );
}

function Assigning({ id, layer, who, onProblem }: AssignProps & { readonly who: Candidate }) {
  const t = useText(EVALUATIONS_WORDS);
  const [isAsking, setAsking] = useState(false);
  const { accountId, name, isAssigned, obstacle } = who;
  const assign = async () => {
    const path = { path: { id } };
    try {
      await answered(api.POST('/api/v1/assessments/{id}/evaluators', { params: path, body: { accountId, layer } }));
      onProblem(null);
      announce(t('assignedNow', { name }));
    } catch (thrown) {
      onProblem(thrown);
    }
    await assessmentChanged();
  };
  const takeOff = async () => {
    const params = { path: { id, layer, accountId } };
    await answered(api.DELETE('/api/v1/assessments/{id}/evaluators/{layer}/{accountId}', { params }));
    announce(t('takenOff', { name }));
    await assessmentChanged();
    setAsking(false);
  };
  if (obstacle !== null) return null;
  return (
    <>
      <Button size="small" onClick={() => (isAssigned ? setAsking(true) : void assign())}>
        {t(isAssigned ? 'takeOff' : 'assignOne', { name })}
      </Button>
      {isAsking && (
        <Dialog title={t('takeOff', { name })} onClose={() => setAsking(false)}>
          <ActionForm action={takeOff} submit={t('takeOff', { name })} look="danger">
            <p>{t('takeOffWhy')}</p>
          </ActionForm>
        </Dialog>
      )}
    </>
  );
}
