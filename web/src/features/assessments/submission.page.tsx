import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Instrument } from '../../../../src/domain/instrument.js';
import type { Schemas } from '../../api/client.js';
import { useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { Notice } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { Answer, Loading } from '../../ui/states.js';
import {
  areasProgressQuery,
  assessmentQuery,
  attachedQuery,
  receiptsQuery,
  sheetQuery,
} from './assessments.queries.js';
import { CarriedOverPanel } from './carried-over.js';
import { GatesTable } from './gates-table.js';
import { readinessOf } from './readiness.js';
import { Receipt } from './receipt.js';
import { ReturnBanner } from './return-banner.js';
import { SubmissionChecklist } from './submission-checklist.js';
import { SUBMISSION_WORDS } from './submission.words.js';
import { Submitting } from './submitting.js';
import { useInstrument } from './use-instrument.js';
import { WorkLinks } from './work-links.js';

/** Handing in a unit's sheet: what is missing, what the gates say, and afterwards the receipt. */
export function SubmissionPage() {
  const { id = '' } = useParams({ strict: false });
  return <Answer of={useQuery(assessmentQuery(id))}>{(assessment) => <Shown assessment={assessment} />}</Answer>;
}

type Assessment = Schemas['AssessmentDetailView'];

function Shown({ assessment }: { readonly assessment: Assessment }) {
  const t = useText(SUBMISSION_WORDS);
  const { id, kind, year, unitName, target, stage, sheets } = assessment;
  const instrument = useInstrument(id);
  const sheet = sheets.find(({ layer, isConsensus }) => layer === 'UNIT' && isConsensus);
  const lead = t('submitLead', { unit: unitName, kind: t(`${kind}kind`), year, target });
  return (
    <Page title={t('submit')} lead={lead} actions={<WorkLinks assessmentId={id} />}>
      <ReturnBanner assessment={assessment} />
      <LastReceipt assessmentId={id} isOut={stage !== 'SELF_ASSESSMENT'} />
      {sheet !== undefined && stage === 'SELF_ASSESSMENT' && (
        <>
          {instrument === undefined ? (
            <Loading />
          ) : (
            <Preparing assessment={assessment} sheetId={sheet.id} instrument={instrument} />
          )}
        </>
      )}
    </Page>
  );
}

/** While the sheet is out, that it is; the receipt of an earlier round stands in the history. */
function LastReceipt({ assessmentId, isOut }: { readonly assessmentId: string; readonly isOut: boolean }) {
  const t = useText(SUBMISSION_WORDS);
  const receipts = useQuery({ ...receiptsQuery(assessmentId), enabled: isOut });
  if (!isOut) return null;
  return (
    <>
      <Notice tone="ok">
        <p>{t('submitted')}</p>
      </Notice>
      <Answer of={receipts}>
        {(all) => {
          const last = all.at(-1);
          return last === undefined ? null : <Receipt receipt={last} />;
        }}
      </Answer>
    </>
  );
}

interface PreparingProps {
  readonly assessment: Assessment;
  readonly sheetId: string;
  readonly instrument: Instrument;
}

function Preparing({ assessment, sheetId, instrument }: PreparingProps) {
  const { id, target } = assessment;
  const areas = useOwnAreas(assessment);
  const attached = useQuery(attachedQuery(id));
  return (
    <Answer of={useQuery(sheetQuery(sheetId))}>
      {({ answers }) => {
        const evidenced = new Set((attached.data ?? []).map(({ item }) => item));
        const readiness = readinessOf(instrument, { answers, evidenced, areas });
        return (
          <>
            <SubmissionChecklist assessmentId={id} instrument={instrument} readiness={readiness} />
            <CarriedOverPanel assessmentId={id} sheetId={sheetId} instrument={instrument} />
            {areas === null && <GatesTable sheetId={sheetId} instrument={instrument} target={target} />}
            <Submitting assessment={assessment} instrument={instrument} />
          </>
        );
      }}
    </Answer>
  );
}

/** The areas of a member, who sees no others; null for those who see everything. */
function useOwnAreas({ id, unitId }: Assessment): readonly number[] | null {
  const { accountId, roles } = useSession();
  const areas = useQuery(areasProgressQuery(id)).data ?? [];
  const here = roles.filter((held) => held.unitId === unitId);
  if (here.length === 0 || here.some(({ role }) => role !== 'UNIT_MEMBER')) return null;
  return areas.filter(({ members }) => members.some((member) => member.accountId === accountId)).map(({ no }) => no);
}
