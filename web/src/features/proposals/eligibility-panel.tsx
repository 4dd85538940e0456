import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Badge, Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { eligibilityQuery } from './proposals.queries.js';
import { requirementInWords } from './requirement-words.js';
import { PROPOSALS_WORDS } from './proposals.words.js';

type Requirement = Schemas['RequirementView'];

/** The codes of the rulebook (src/domain/eligibility.ts), each with words of its own. */
const KNOWN = [
  'bpk-opinion',
  'spip-maturity',
  'sakip',
  'rb-index',
  'core-service',
  'audit-follow-up',
  'lhkpn',
  'lhkasn',
  'building-since',
  'unit-sakip',
  'bar',
  'earlier',
] as const;

/** Whether somebody has recorded how institution and unit stand: only then is there something to ask for. */
export function useRecorded(
  assessmentId: string,
): { readonly institution: boolean; readonly unit: boolean } | undefined {
  const { data } = useQuery(eligibilityQuery(assessmentId));
  const isKnown = (code: string) => data?.requirements.find((each) => each.code === code)?.actual !== null;
  return data && { institution: isKnown('bpk-opinion'), unit: isKnown('core-service') };
}

/** A requirement as people call it. */
export function useRequirementName(): (code: string) => string {
  const t = useText(PROPOSALS_WORDS);
  return (code) => {
    const known = KNOWN.find((each) => each === code);
    return known === undefined ? code : t(`requirement.${known}`);
  };
}

/** Whether the unit may be proposed: every requirement by itself, those that are not met first. */
export function EligibilityPanel({ assessment }: { readonly assessment: Schemas['AssessmentView'] }) {
  const t = useText(PROPOSALS_WORDS);
  const columns = useColumns();
  return (
    <Panel title={t('eligibility')}>
      <Answer of={useQuery(eligibilityQuery(assessment.id))}>
        {({ isEligible, isAffirmative, requirements }) => (
          <>
            <Notice tone={isEligible ? 'ok' : 'bad'}>
              <p>{t(isEligible ? 'eligible' : 'notEligible', { target: assessment.target })}</p>
              {isAffirmative && <p>{t('affirmative')}</p>}
            </Notice>
            <DataTable
              caption={t('requirements')}
              rows={[...requirements].sort((a, b) => Number(a.isMet) - Number(b.isMet))}
              columns={columns}
              rowKey={({ of, code }) => `${of} ${code}`}
              hasTools={false}
              prefix="syarat."
            />
          </>
        )}
      </Answer>
    </Panel>
  );
}

function useColumns(): readonly Column<Requirement>[] {
  const t = useText(PROPOSALS_WORDS);
  const name = useRequirementName();
  const format = useFormat();
  const said = (value: string | null) => requirementInWords(value, t, format);
  return [
    { key: 'nama', head: t('requirement'), cell: ({ code }) => name(code), text: ({ code }) => name(code) },
    { key: 'siapa', head: t('of'), cell: ({ of }) => t(`of.${of}`), text: ({ of }) => t(`of.${of}`) },
    {
      key: 'syarat',
      head: t('required'),
      cell: ({ required }) => said(required),
      text: ({ required }) => said(required),
    },
    { key: 'keadaan', head: t('actual'), cell: ({ actual }) => said(actual), text: ({ actual }) => said(actual) },
    {
      key: 'hasil',
      head: t('result'),
      cell: ({ isMet }) => (
        <Badge tone={isMet ? 'ok' : 'bad'} icon={isMet ? 'check' : 'alert'}>
          {t(isMet ? 'met' : 'notMet')}
        </Badge>
      ),
      text: ({ isMet }) => t(isMet ? 'met' : 'notMet'),
    },
  ];
}
