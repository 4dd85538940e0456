import { useQuery } from '@tanstack/react-query';
import type { EvaluatingLayer } from '../../../../src/domain/lifecycle.js';
import { answered, api } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { ButtonLink } from '../../ui/button.js';
import { TextArea } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { gapsOf, hasGaps } from './comparison.js';
import { earlierOf, type Evaluation } from './evaluation-data.js';
import { assessmentChanged, passQuery } from './evaluations.queries.js';
import { EVALUATIONS_WORDS } from './evaluations.words.js';
import { GapsList } from './gaps-list.js';
import { GateBoard } from './gate-board.js';
import { outcomeOf } from './gates.js';
import { mustRule } from './submit-pass.js';

interface CompletingStepProps {
  readonly evaluation: Evaluation;
  readonly move: 'forward' | 'conclude';
  readonly layer: EvaluatingLayer;
}

/** The move that ends a layer's work: only with every item settled, and with a reason for what is lower. */
export function CompletingStep({ evaluation, move, layer }: CompletingStepProps) {
  const t = useText(EVALUATIONS_WORDS);
  return (
    <Panel title={t(`move.${move}`)}>
      <p>{t(`move.${move}.why`)}</p>
      <Completing evaluation={evaluation} move={move} layer={layer} />
    </Panel>
  );
}

function Completing({ evaluation, move, layer }: CompletingStepProps) {
  const t = useText(EVALUATIONS_WORDS);
  const { assessment, instrument, own } = evaluation;
  const { data: pass } = useQuery(passQuery(assessment.id, layer));
  const { id } = assessment;
  if (own === null || !own.isConsensus || pass?.closedAt === null)
    return (
      <Notice tone="warn">
        <p>{t('passStillOpen', { layer })}</p>
        <ButtonLink to="/penilaian/$id/selisih" params={{ id }}>
          {t('section.differences')}
        </ButtonLink>
      </Notice>
    );
  const gaps = gapsOf(instrument, own, earlierOf(evaluation), mustRule(assessment, layer));
  if (hasGaps(gaps)) return <GapsList assessmentId={id} gaps={gaps} />;
  const given = [...own.answers].flatMap(([code, { value }]) => (value === null ? [] : [[code, value] as const]));
  const { gates } = outcomeOf(instrument, assessment.target, new Map(given));
  return (
    <>
      <GateBoard instrument={instrument} caption={t('gatesNow', { target: assessment.target })} gates={gates} />
      <ActionForm action={(fields) => complete(id, move, textOf(fields, 'note'))} submit={t(`move.${move}`)}>
        <TextArea label={t('note')} name="note" maxLength={2_000} />
      </ActionForm>
    </>
  );

  async function complete(assessmentId: string, made: 'forward' | 'conclude', note: string) {
    const options = { params: { path: { id: assessmentId } }, body: note === '' ? {} : { note } };
    await answered(
      made === 'forward'
        ? api.POST('/api/v1/assessments/{id}/forwarding', options)
        : api.POST('/api/v1/assessments/{id}/conclusion', options),
    );
    announce(t(`move.${made}.done`));
    await assessmentChanged();
  }
}
