import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/client.js';
import { todayInRegister, useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Notice } from '../../ui/notice.js';
import { windowsQuery } from '../assessments/assessments.queries.js';
import { EVALUATIONS_WORDS } from './evaluations.words.js';

/** Until when the stage may be worked in; outside its window the server refuses everything. */
export function WindowNotice({ assessment }: { readonly assessment: Schemas['AssessmentView'] }) {
  const t = useText(EVALUATIONS_WORDS);
  const format = useFormat();
  const { data } = useQuery(windowsQuery(assessment.cycleId));
  const window = data?.find(({ stage }) => stage === assessment.stage);
  if (data === undefined) return null;
  const today = todayInRegister();
  const isOpen = window !== undefined && window.opensOn <= today && today <= window.closesOn;
  if (isOpen) return <p className="soft">{t('windowOpen', { due: format.due(window.closesOn) })}</p>;
  return (
    <Notice tone="warn">
      <p>
        {window === undefined
          ? t('windowMissing')
          : t('windowClosed', { from: format.day(window.opensOn), until: format.day(window.closesOn) })}
      </p>
    </Notice>
  );
}
