import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Notice } from '../../ui/notice.js';
import { useSession } from '../../api/session.js';
import { evaluatingLayerAt, ledLayerAt } from './duties.js';
import type { Evaluation } from './evaluation-data.js';
import { passQuery } from './evaluations.queries.js';
import { EVALUATIONS_WORDS } from './evaluations.words.js';

/** Says what is kept from whom while the first pass is open, and what becomes of it then. */
export function BlindNotice({ evaluation: { assessment, own } }: { readonly evaluation: Evaluation }) {
  const t = useText(EVALUATIONS_WORDS);
  const format = useFormat();
  const session = useSession();
  const layer = evaluatingLayerAt(assessment.stage);
  const { data: pass } = useQuery({ ...passQuery(assessment.id, layer ?? 'TPI'), enabled: layer !== null });
  if (layer === null || pass === undefined || pass === null) return null;
  const facts = { layer, done: handedIn(pass.evaluators), all: pass.evaluators.length };
  if (pass.closedAt === null) {
    const mine = pass.evaluators.find(({ accountId }) => accountId === session.accountId)?.submittedAt ?? null;
    return (
      <Notice tone="info">
        <p>{mine === null ? t('blind', facts) : t('handedIn', { ...facts, at: format.instant(mine) })}</p>
      </Notice>
    );
  }
  const isLead = ledLayerAt(session, assessment, assessment.stage) !== null;
  if (!isLead || own === null) return null;
  return (
    <Notice tone="info">
      <p>{t('consensusOpen', { layer })}</p>
    </Notice>
  );
}

function handedIn(members: readonly { readonly submittedAt: string | null }[]): number {
  return members.filter(({ submittedAt }) => submittedAt !== null).length;
}
