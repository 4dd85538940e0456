import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { decidingLayer, type EvaluatingLayer, trackOf } from '../../../../src/domain/lifecycle.js';
import { answered, api, type Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ActionForm } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { gapsOf, hasGaps } from './comparison.js';
import { drafts, unsavedIn } from './drafts.js';
import { earlierOf, type Evaluation, type OwnSheet } from './evaluation-data.js';
import { assessmentChanged, passQuery } from './evaluations.queries.js';
import { EVALUATIONS_WORDS } from './evaluations.words.js';
import { GapsList } from './gaps-list.js';

/** The server's rule (assessments/layer-completion.service.ts): whose sheet decides, or may yet, leaves no ruling open. */
export function mustRule(assessment: Schemas['AssessmentView'], layer: EvaluatingLayer): boolean {
  if (layer === decidingLayer(trackOf(assessment))) return true;
  return layer === 'TPI' && assessment.kind === 'PROPOSAL' && assessment.target === 'WBK';
}

/** Hands in one's own sheet of a first pass; nothing is shown to whoever has none to hand in. */
export function SubmitPass({ evaluation }: { readonly evaluation: Evaluation }) {
  const t = useText(EVALUATIONS_WORDS);
  const [isAsking, setAsking] = useState(false);
  const { assessment, own } = evaluation;
  const layer = own?.layer === 'TPN' ? 'TPN' : 'TPI';
  const { data: pass } = useQuery({ ...passQuery(assessment.id, layer), enabled: own !== null });
  if (own === null || own.isConsensus || !own.isWritable || pass?.closedAt !== null) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('handIn')}</Button>
      {isAsking && (
        <Dialog title={t('handIn')} onClose={() => setAsking(false)}>
          <HandIn evaluation={evaluation} own={own} layer={layer} onDone={() => setAsking(false)} />
        </Dialog>
      )}
    </>
  );
}

interface HandInProps {
  readonly evaluation: Evaluation;
  readonly own: OwnSheet;
  readonly layer: EvaluatingLayer;
  readonly onDone: () => void;
}

function HandIn({ evaluation, own, layer, onDone }: HandInProps) {
  const t = useText(EVALUATIONS_WORDS);
  const { assessment, instrument } = evaluation;
  const gaps = gapsOf(instrument, own, earlierOf(evaluation), mustRule(assessment, layer));
  const unsaved = unsavedIn(drafts.use(), own.sheetId);
  const handIn = async () => {
    await answered(api.POST('/api/v1/sheets/{id}/submission', { params: { path: { id: own.sheetId } } }));
    await assessmentChanged();
    announce(t('handedInNow'));
    onDone();
  };
  if (hasGaps(gaps) || unsaved.length > 0)
    return <GapsList assessmentId={assessment.id} gaps={gaps} unsaved={unsaved} onJump={onDone} />;
  return (
    <ActionForm action={handIn} submit={t('handIn')}>
      <Notice tone="warn">
        <p>{t('handInWhy', { layer })}</p>
      </Notice>
    </ActionForm>
  );
}
