import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { Empty } from '../../ui/states.js';
import { Answer } from '../../ui/states.js';
import { assessmentQuery } from '../assessments/assessments.queries.js';
import { headsInstitution, movesOf } from '../evaluations/duties.js';
import { EvaluationFrame } from '../evaluations/evaluation-head.js';
import { WindowNotice } from '../evaluations/window-notice.js';
import { DocumentsPanel } from './documents-panel.js';
import { EligibilityPanel } from './eligibility-panel.js';
import { ObjectionPanel } from './objection-panel.js';
import { PROPOSALS_WORDS } from './proposals.words.js';
import { ProposePanel } from './propose-panel.js';
import { ScreeningPanel } from './screening-panel.js';
import { StandingsPanel } from './standings-panel.js';

/** From the documents to the screening: whether a unit may be proposed, what is missing, and what became of it. */
export function ProposalPage() {
  const t = useText(PROPOSALS_WORDS);
  const { id = '' } = useParams({ strict: false });
  return (
    <Answer of={useQuery(assessmentQuery(id))}>
      {(assessment) => (
        <EvaluationFrame assessment={assessment} title={t('title')}>
          {assessment.kind === 'PROPOSAL' ? (
            <Proposal assessment={assessment} />
          ) : (
            <Empty>
              <p>{t('notProposed')}</p>
            </Empty>
          )}
        </EvaluationFrame>
      )}
    </Answer>
  );
}

function Proposal({ assessment }: { readonly assessment: Schemas['AssessmentDetailView'] }) {
  const session = useSession();
  const moves = movesOf(session, assessment, assessment.openMoves);
  const isHead = headsInstitution(session, assessment);
  return (
    <>
      {moves.length > 0 && <WindowNotice assessment={assessment} />}
      {moves.includes('propose') && <ProposePanel assessment={assessment} />}
      <ScreeningPanel assessment={assessment} mayScreen={moves.includes('admit')} />
      <ObjectionPanel
        assessment={assessment}
        mayObject={isHead && assessment.stage === 'OBJECTION'}
        mayDecide={moves.includes('uphold')}
      />
      <EligibilityPanel assessment={assessment} />
      <DocumentsPanel assessment={assessment} />
      <StandingsPanel assessment={assessment} />
    </>
  );
}
