import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer as Given } from '../../../../src/domain/answer.js';
import type { EvaluatingLayer } from '../../../../src/domain/lifecycle.js';
import type { Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Answer, Empty } from '../../ui/states.js';
import { gapsOf, hasGaps } from './comparison.js';
import { differingItems } from './differences.js';
import { draftKey, drafts } from './drafts.js';
import { evaluatingLayerAt } from './duties.js';
import { earlierOf, type Evaluation, type OwnSheet, useEvaluation } from './evaluation-data.js';
import { EvaluationFrame } from './evaluation-head.js';
import styles from './evaluations.module.css';
import { passQuery } from './evaluations.queries.js';
import { EVALUATIONS_WORDS } from './evaluations.words.js';
import { GapsList } from './gaps-list.js';
import { GateBoard } from './gate-board.js';
import { outcomeOf } from './gates.js';
import { LeaveGuard } from './leave-guard.js';
import { readDraft } from './own-answer-state.js';
import { PassStatus } from './pass-status.js';
import { SettleItem } from './settle-item.js';
import { mustRule } from './submit-pass.js';

/** Where the evaluators of a layer differ, and what the lead settles on. */
export function SettlingPage() {
  const t = useText(EVALUATIONS_WORDS);
  const { id = '' } = useParams({ strict: false });
  return (
    <Answer of={useEvaluation(id)}>
      {(evaluation) => {
        const layer = evaluatingLayerAt(evaluation.assessment.stage);
        return (
          <EvaluationFrame assessment={evaluation.assessment} title={t('section.differences')}>
            {layer === null ? (
              <Empty>
                <p>{t('nobodyScores')}</p>
              </Empty>
            ) : (
              <Layer evaluation={evaluation} layer={layer} />
            )}
          </EvaluationFrame>
        );
      }}
    </Answer>
  );
}

interface LayerProps {
  readonly evaluation: Evaluation;
  readonly layer: EvaluatingLayer;
}

function Layer({ evaluation, layer }: LayerProps) {
  const pass = useQuery(passQuery(evaluation.assessment.id, layer));
  return (
    <Answer of={pass}>
      {(known) => (
        <>
          <PassStatus evaluation={evaluation} layer={layer} pass={known} />
          {known !== null && known.closedAt !== null && <Settling evaluation={evaluation} layer={layer} pass={known} />}
        </>
      )}
    </Answer>
  );
}

/** More forms than this make a page that is slow on an old PC. */
const AT_ONCE = 12;

function Settling({ evaluation, layer, pass }: LayerProps & { readonly pass: Schemas['PassView'] }) {
  const t = useText(EVALUATIONS_WORDS);
  const [shown, setShown] = useState(AT_ONCE);
  const { own, assessment, instrument } = evaluation;
  const answers = useAnswersAsTyped(evaluation, own);
  if (own === null || !own.isConsensus) {
    return (
      <Notice tone="info">
        <p>{t('leadSettles', { layer })}</p>
      </Notice>
    );
  }
  const items = differingItems(instrument, pass, assessment.sheets, own);
  const now = outcomeOf(instrument, assessment.target, answers);
  return (
    <div className={styles['settling']}>
      <div>
        <h2>{t('differing', { count: items.length, open: items.filter(({ isSettled }) => !isSettled).length })}</h2>
        {items.length === 0 && (
          <Empty>
            <p>{t('allAgree')}</p>
          </Empty>
        )}
        {items.slice(0, shown).map((differing) => (
          <SettleItem
            key={differing.item.code}
            evaluation={evaluation}
            own={own}
            differing={differing}
            answers={answers}
          />
        ))}
        {items.length > shown && (
          <Button onClick={() => setShown(shown + AT_ONCE)}>
            {t('showMore', { count: Math.min(AT_ONCE, items.length - shown) })}
          </Button>
        )}
        <WhatIsLeft evaluation={evaluation} own={own} layer={layer} />
      </div>
      <Panel title={t('gatesNow', { target: assessment.target })}>
        <GateBoard instrument={instrument} caption={t('gatesNow', { target: assessment.target })} gates={now.gates} />
      </Panel>
      <LeaveGuard sheetId={own.sheetId} />
    </div>
  );
}

/** The consensus as it is saved, with what the lead has typed and not saved yet. */
function useAnswersAsTyped({ instrument }: Evaluation, own: OwnSheet | null): ReadonlyMap<string, Given> {
  const typed = drafts.use();
  const items = own === null ? [] : [...instrument.items.values()];
  const entries = items.flatMap((item) => {
    const draft = typed[draftKey(own?.sheetId ?? '', item.code)];
    const value = (draft && readDraft(item, draft.value)) ?? own?.answers.get(item.code)?.value ?? null;
    return value === null ? [] : [[item.code, value] as const];
  });
  return new Map(entries);
}

/** What the layer still lacks, or the way on. */
function WhatIsLeft({ evaluation, own, layer }: LayerProps & { readonly own: OwnSheet }) {
  const t = useText(EVALUATIONS_WORDS);
  const { assessment, instrument } = evaluation;
  const gaps = gapsOf(instrument, own, earlierOf(evaluation), mustRule(assessment, layer));
  if (hasGaps(gaps)) return <GapsList assessmentId={assessment.id} gaps={gaps} />;
  return (
    <Notice tone="ok">
      <p>{t('layerComplete', { layer })}</p>
      <ButtonLink to="/penilaian/$id/langkah" params={{ id: assessment.id }}>
        {t('toSteps')}
      </ButtonLink>
    </Notice>
  );
}
