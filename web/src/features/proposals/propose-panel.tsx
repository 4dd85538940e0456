import { useQuery } from '@tanstack/react-query';
import { answered, api, type Schemas } from '../../api/client.js';
import { todayInRegister, useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Loading } from '../../ui/states.js';
import { assessmentsQuery } from '../assessments/assessments.queries.js';
import { assessmentChanged } from '../evaluations/evaluations.queries.js';
import { DOCUMENT_KINDS } from './document-kinds.js';
import { useRecorded, useRequirementName } from './eligibility-panel.js';
import { eligibilityQuery, institutionStandingQuery, proposalDocumentsQuery } from './proposals.queries.js';
import { requirementInWords } from './requirement-words.js';
import { PROPOSALS_WORDS } from './proposals.words.js';

/** For the head of the institution: what still keeps the unit from being proposed, or the letter it is proposed with. */
export function ProposePanel({ assessment }: { readonly assessment: Schemas['AssessmentView'] }) {
  const t = useText(PROPOSALS_WORDS);
  const reasons = useReasons(assessment);
  return (
    <Panel title={t('propose')}>
      <p>{t('proposeWhy', { target: assessment.target })}</p>
      <Quota assessment={assessment} />
      {reasons === null && <Loading />}
      {reasons !== null && reasons.length > 0 && (
        <Notice tone="bad">
          <p>{t('cannotPropose')}</p>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Notice>
      )}
      {reasons?.length === 0 && <Letter id={assessment.id} />}
    </Panel>
  );
}

/** Everything that keeps the unit from being proposed, by name; null while that is being found out. */
function useReasons({ id }: Schemas['AssessmentView']): readonly string[] | null {
  const t = useText(PROPOSALS_WORDS);
  const format = useFormat();
  const name = useRequirementName();
  const { data: eligibility } = useQuery(eligibilityQuery(id));
  const { data: documents } = useQuery(proposalDocumentsQuery(id));
  if (eligibility === undefined || documents === undefined) return null;
  const { requirements, isAffirmative } = eligibility;
  const failed = requirements.filter(({ isMet, of }) => !isMet && !(isAffirmative && of === 'INSTITUTION'));
  const missing = DOCUMENT_KINDS.filter((kind) => !documents.some((document) => document.kind === kind));
  return [
    ...failed.map(({ code, required, actual }) => {
      const words = {
        required: requirementInWords(required, t, format),
        actual: requirementInWords(actual, t, format),
      };
      return t('failing', { name: name(code), ...words });
    }),
    ...missing.map((kind) => t('missingDocument', { document: t(`document.${kind}`) })),
  ];
}

/** How many units the institution may still propose in this cycle. */
function Quota({ assessment }: { readonly assessment: Schemas['AssessmentView'] }) {
  const t = useText(PROPOSALS_WORDS);
  const { id, cycleId, institutionId } = assessment;
  const recorded = useRecorded(id);
  const isRecorded = recorded?.institution === true;
  const { data: standing } = useQuery({ ...institutionStandingQuery(cycleId, institutionId), enabled: isRecorded });
  const { data: all = [] } = useQuery(assessmentsQuery);
  const before = ['SELF_ASSESSMENT', 'INTERNAL_EVALUATION', 'PROPOSAL'];
  const proposed = all.filter((each) => {
    const isHere = each.cycleId === cycleId && each.institutionId === institutionId && each.kind === 'PROPOSAL';
    return isHere && !before.includes(each.stage);
  });
  if (recorded?.institution === false) return <p>{t('quotaUnknown')}</p>;
  if (standing === undefined) return null;
  return <p>{t('quota', { quota: standing.quota, used: proposed.length })}</p>;
}

function Letter({ id }: { readonly id: string }) {
  const t = useText(PROPOSALS_WORDS);
  const propose = async (fields: FormData) => {
    const body = { letterNumber: textOf(fields, 'letterNumber'), letterOn: textOf(fields, 'letterOn') };
    await answered(api.POST('/api/v1/assessments/{id}/proposal', { params: { path: { id } }, body }));
    announce(t('proposed'));
    await assessmentChanged();
  };
  return (
    <ActionForm action={propose} submit={t('propose')}>
      <TextField label={t('letterNumber')} name="letterNumber" required maxLength={100} />
      <TextField label={t('letterOn')} name="letterOn" type="date" max={todayInRegister()} required />
    </ActionForm>
  );
}
