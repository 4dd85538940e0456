import { useParams } from '@tanstack/react-router';
import type { Move } from '../../../../src/domain/lifecycle.js';
import { useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { ButtonLink } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { DecisionPanel } from '../awards/decision-panel.js';
import { DeterminationPanel } from '../awards/determination-panel.js';
import { CompletingStep } from './completing-step.js';
import { movesOf } from './duties.js';
import { type Evaluation, useEvaluation } from './evaluation-data.js';
import { EvaluationFrame } from './evaluation-head.js';
import { EVALUATIONS_WORDS } from './evaluations.words.js';
import { FieldSteps } from './field-steps.js';
import { History } from './history.js';
import { PanelStep } from './panel-step.js';
import { ReturnStep } from './return-step.js';
import { WindowNotice } from './window-notice.js';

/** What the person can do with the assessment as a whole, each with what it still lacks; and what has happened to it. */
export function StepsPage() {
  const t = useText(EVALUATIONS_WORDS);
  const session = useSession();
  const { id = '' } = useParams({ strict: false });
  return (
    <Answer of={useEvaluation(id)}>
      {(evaluation) => {
        const { assessment } = evaluation;
        const moves = movesOf(session, assessment, assessment.openMoves);
        return (
          <EvaluationFrame assessment={assessment} title={t('section.steps')}>
            {moves.length === 0 ? (
              <Notice tone="info">
                <p>{t('nothingToDo', { stage: t(`stage.${assessment.stage}`) })}</p>
              </Notice>
            ) : (
              <WindowNotice assessment={assessment} />
            )}
            <Steps evaluation={evaluation} moves={moves} />
            <History evaluation={evaluation} />
          </EvaluationFrame>
        );
      }}
    </Answer>
  );
}

const ON_THE_PROPOSAL: readonly Move[] = ['propose', 'admit', 'screenOut', 'uphold', 'dismiss', 'lapse'];

function Steps({ evaluation, moves }: { readonly evaluation: Evaluation; readonly moves: readonly Move[] }) {
  const t = useText(EVALUATIONS_WORDS);
  const { assessment } = evaluation;
  const may = (move: Move) => moves.includes(move);
  return (
    <>
      {may('forward') && <CompletingStep evaluation={evaluation} move="forward" layer="TPI" />}
      {may('return') && <ReturnStep evaluation={evaluation} />}
      {may('conclude') && <CompletingStep evaluation={evaluation} move="conclude" layer="TPN" />}
      {(may('verify') || may('revise')) && (
        <FieldSteps assessment={assessment} mayVerify={may('verify')} mayRevise={may('revise')} />
      )}
      {may('deliberate') && <PanelStep assessment={assessment} />}
      {moves.some((move) => ON_THE_PROPOSAL.includes(move)) && (
        <Panel title={t('section.proposal')}>
          <p>{t('onProposalPage')}</p>
          <ButtonLink look="primary" to="/penilaian/$id/usulan" params={{ id: assessment.id }}>
            {t('openProposal')}
          </ButtonLink>
        </Panel>
      )}
      {may('determine') && <DeterminationPanel evaluation={evaluation} />}
      {may('decide') && <DecisionPanel assessment={assessment} />}
    </>
  );
}
