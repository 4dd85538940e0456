import { useQuery } from '@tanstack/react-query';
import { BPK_OPINIONS, SAKIP_GRADES } from '../../../../src/domain/eligibility.js';
import { answered, api, type Schemas } from '../../api/client.js';
import { queryClient } from '../../api/query-client.js';
import { hasRole, may, useSession } from '../../api/session.js';
import { todayInRegister } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { CheckField, SelectField, TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { leads } from '../evaluations/duties.js';
import { assessmentChanged } from '../evaluations/evaluations.queries.js';
import { useRecorded } from './eligibility-panel.js';
import { institutionStandingQuery, unitStandingQuery } from './proposals.queries.js';
import { PROPOSALS_WORDS } from './proposals.words.js';

type Assessment = Schemas['AssessmentView'];
type InstitutionBody = Schemas['InstitutionStandingBody'];
type UnitBody = Schemas['UnitStandingBody'];

/** How institution and unit stand, for those who record it: the secretariat, and the TPI lead. */
export function StandingsPanel({ assessment }: { readonly assessment: Assessment }) {
  const session = useSession();
  const recorded = useRecorded(assessment.id);
  const isOpen = ['SELF_ASSESSMENT', 'INTERNAL_EVALUATION', 'PROPOSAL'].includes(assessment.stage);
  const recordsUnit = may(session, 'standing.unit') && leads(session, assessment, 'TPI');
  return (
    <>
      {hasRole(session, 'NATIONAL_SECRETARIAT') && recorded && (
        <Institution assessment={assessment} isRecorded={recorded.institution} />
      )}
      {recordsUnit && isOpen && recorded && <Unit assessment={assessment} isRecorded={recorded.unit} />}
    </>
  );
}

interface StandingProps {
  readonly assessment: Assessment;
  /** False before somebody records it: then there is nothing to ask for. */
  readonly isRecorded: boolean;
}

async function refresh(said: string): Promise<void> {
  announce(said);
  await Promise.all([assessmentChanged(), queryClient.invalidateQueries({ queryKey: ['cycles'] })]);
}

function Institution({ assessment, isRecorded }: StandingProps) {
  const { cycleId, institutionId, institutionName, year } = assessment;
  const t = useText(PROPOSALS_WORDS);
  const known = useQuery({ ...institutionStandingQuery(cycleId, institutionId), enabled: isRecorded });
  const record = async (fields: FormData) => {
    const number = (name: string) => Number(textOf(fields, name));
    const body = {
      bpkOpinion: textOf(fields, 'bpkOpinion') as InstitutionBody['bpkOpinion'],
      spipMaturity: number('spipMaturity'),
      sakip: number('sakip'),
      rbIndex: number('rbIndex'),
      quota: number('quota'),
      determinesWbk: fields.has('determinesWbk'),
    };
    const params = { path: { cycleId, institutionId } };
    await answered(api.PUT('/api/v1/cycles/{cycleId}/institutions/{institutionId}/standing', { params, body }));
    await refresh(t('standingRecorded'));
  };
  return (
    <Panel title={t('institutionStanding', { institution: institutionName, year })}>
      <Answer of={isRecorded ? known : { ...known, data: null }}>
        {(now) => (
          <ActionForm action={record} submit={t('recordStanding')}>
            <Choices
              label={t('requirement.bpk-opinion')}
              name="bpkOpinion"
              values={BPK_OPINIONS}
              now={now?.bpkOpinion}
            />
            <Amount label={t('spipMaturity')} name="spipMaturity" max="5" now={now?.spipMaturity} />
            <Amount label={t('sakipValue')} name="sakip" max="100" now={now?.sakip} />
            <Amount label={t('rbIndexValue')} name="rbIndex" max="100" now={now?.rbIndex} />
            <Amount label={t('quotaField')} name="quota" max="10000" step="1" now={now?.quota} />
            <CheckField label={t('determinesWbk')} name="determinesWbk" defaultChecked={now?.determinesWbk ?? false} />
          </ActionForm>
        )}
      </Answer>
    </Panel>
  );
}

function Unit({ assessment, isRecorded }: StandingProps) {
  const { cycleId, unitId, unitName, year } = assessment;
  const t = useText(PROPOSALS_WORDS);
  const known = useQuery({ ...unitStandingQuery(cycleId, unitId), enabled: isRecorded });
  const record = async (fields: FormData) => {
    const number = (name: string) => Number(textOf(fields, name));
    const body = {
      isCoreService: fields.has('isCoreService'),
      auditFollowUp: number('auditFollowUp'),
      lhkpn: number('lhkpn'),
      lhkasn: number('lhkasn'),
      buildingSince: textOf(fields, 'buildingSince'),
      sakipGrade: textOf(fields, 'sakipGrade') as UnitBody['sakipGrade'],
      isAffirmative: fields.has('isAffirmative'),
    };
    const params = { path: { cycleId, unitId } };
    await answered(api.PUT('/api/v1/cycles/{cycleId}/units/{unitId}/standing', { params, body }));
    await refresh(t('standingRecorded'));
  };
  return (
    <Panel title={t('unitStanding', { unit: unitName, year })}>
      <Answer of={isRecorded ? known : { ...known, data: null }}>
        {(now) => (
          <ActionForm action={record} submit={t('recordStanding')}>
            <CheckField
              label={t('requirement.core-service')}
              name="isCoreService"
              defaultChecked={now?.isCoreService ?? false}
            />
            <Amount label={t('auditFollowUpShare')} name="auditFollowUp" max="100" now={now?.auditFollowUp} />
            <Amount label={t('lhkpnShare')} name="lhkpn" max="100" now={now?.lhkpn} />
            <Amount label={t('lhkasnShare')} name="lhkasn" max="100" now={now?.lhkasn} />
            <TextField
              label={t('requirement.building-since')}
              name="buildingSince"
              type="date"
              max={todayInRegister()}
              required
              defaultValue={now?.buildingSince}
            />
            <Choices
              label={t('requirement.unit-sakip')}
              name="sakipGrade"
              values={SAKIP_GRADES}
              now={now?.sakipGrade}
            />
            <CheckField label={t('isAffirmative')} name="isAffirmative" defaultChecked={now?.isAffirmative ?? false} />
          </ActionForm>
        )}
      </Answer>
    </Panel>
  );
}

interface AmountProps {
  readonly label: string;
  readonly name: string;
  readonly max: string;
  readonly step?: string;
  readonly now: number | undefined;
}

function Amount({ now, step = '0.01', ...rest }: AmountProps) {
  return <TextField {...rest} type="number" inputMode="decimal" min="0" step={step} required defaultValue={now} />;
}

interface ChoicesProps {
  readonly label: string;
  readonly name: string;
  readonly values: readonly string[];
  readonly now: string | undefined;
}

function Choices({ label, name, values, now }: ChoicesProps) {
  return (
    <SelectField label={label} name={name} required defaultValue={now}>
      {values.map((value) => (
        <option key={value}>{value}</option>
      ))}
    </SelectField>
  );
}
