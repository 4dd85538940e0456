import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Instrument } from '../../../../src/domain/instrument.js';
import { may, useSession } from '../../api/session.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Answer, Empty } from '../../ui/states.js';
import { leads } from '../evaluations/duties.js';
import { type Evaluation, useEvaluation } from '../evaluations/evaluation-data.js';
import { EvaluationFrame } from '../evaluations/evaluation-head.js';
import { FindingForm } from './finding-form.js';
import { FindingItem } from './finding-item.js';
import { findingsQuery } from './recording.queries.js';
import { RECORDING_WORDS } from './recording.words.js';

/** In which stages each layer finds (src/findings/finding-stages.ts). */
const FINDING_STAGES = ['INTERNAL_EVALUATION', 'DESK_EVALUATION', 'FIELD_VERIFICATION', 'PANEL'];

/** What evaluators find at a unit and recommend, and what becomes of it. */
export function RecordingPage() {
  const t = useText(RECORDING_WORDS);
  const session = useSession();
  const { id = '' } = useParams({ strict: false });
  return (
    <Answer of={useEvaluation(id)}>
      {(evaluation) => {
        const { assessment } = evaluation;
        const isFinding = FINDING_STAGES.includes(assessment.stage) && may(session, 'finding.record');
        return (
          <EvaluationFrame assessment={assessment} title={t('title')}>
            {isFinding ? (
              <FindingForm evaluation={evaluation} />
            ) : (
              <Notice tone="info">
                <p>{t('readOnly')}</p>
              </Notice>
            )}
            <Found evaluation={evaluation} isFinding={isFinding} />
          </EvaluationFrame>
        );
      }}
    </Answer>
  );
}

/** What a finding is about, in words. */
export function useSubject(instrument: Instrument) {
  const language = useLanguage();
  return (item: string | null, areaNo: number | null): string => {
    if (item !== null) return `${item} ${instrument.items.get(item)?.label[language] ?? ''}`;
    return instrument.areas.find(({ no }) => no === areaNo)?.title[language] ?? '';
  };
}

function Found({ evaluation, isFinding }: { readonly evaluation: Evaluation; readonly isFinding: boolean }) {
  const t = useText(RECORDING_WORDS);
  const session = useSession();
  const subject = useSubject(evaluation.instrument);
  const { assessment } = evaluation;
  return (
    <Panel title={t('found')}>
      <Answer of={useQuery(findingsQuery(assessment.id))}>
        {(findings) =>
          findings.length === 0 ? (
            <Empty>
              <p>{t('none')}</p>
            </Empty>
          ) : (
            findings.map((finding) => (
              <FindingItem
                key={finding.id}
                finding={finding}
                subject={subject(finding.item, finding.areaNo)}
                mayWithdraw={
                  isFinding && (finding.recordedBy === session.accountId || leads(session, assessment, finding.layer))
                }
              />
            ))
          )
        }
      </Answer>
      <p>
        <Link to="/asesmen/$id/tindak-lanjut" params={{ id: assessment.id }}>
          {t('followUps')}
        </Link>
      </p>
    </Panel>
  );
}
