import { useQuery } from '@tanstack/react-query';
import { BPK_OPINIONS, SAKIP_GRADES } from '../../../../src/domain/eligibility.js';
import { answered, api, type Schemas } from '../../api/client.js';
import { queryClient } from '../../api/query-client.js';
import { hasRole, may, useSession } from '../../api/session.js';
import { dayHere } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { CheckField, SelectField, TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { leads } from '../evaluations/duties.js';
import { assessmentChanged } from '../evaluations/evaluations.queries.js';
import { institutionStandingQuery, unitStandingQuery } from './proposals.queries.js';
import { PROPOSALS_WORDS } from './proposals.words.js';

type Assessment = Schemas['AssessmentView'];
type InstitutionBody = Schemas['InstitutionStandingBody'];
type UnitBody = Schemas['UnitStandingBody'];

/** How institution and unit stand, for those who record it: the secretariat, and the TPI lead. */
export function StandingsPanel({ assessment }: { readonly assessment: Assessment }) {
  const session = useSession();
  const isOpen = ['SELF_ASSESSMENT', 'INTERNAL_EVALUATION', 'PROPOSAL'].includes(assessment.stage);
  const recordsUnit = may(session, 'standing.unit') && leads(session, assessment, 'TPI');
  return (
    <>
      {hasRole(session, 'NATIONAL_SECRETARIAT') && <Institution assessment={assessment} />}
      {recordsUnit && isOpen && <Unit assessment={assessment} />}
    </>
  );
}

async function recorded(said: string): Promise<void> {
  announce(said);
  await Promise.all([assessmentChanged(), queryClient.invalidateQueries({ queryKey: ['cycles'] })]);
}

function Institution({
  assessment: { cycleId, institutionId, institutionName, year },
}: {
  readonly assessment: Assessment;
}) {
  const t = useText(PROPOSALS_WORDS);
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
    await recorded(t('standingRecorded'));
  };
  return (
    <Panel title={t('institutionStanding', { institution: institutionName, year })}>
      <Answer of={useQuery(institutionStandingQuery(cycleId, institutionId))}>
        {(known) => (
          <ActionForm action={record} submit={t('recordStanding')}>
            <Choices
              label={t('requirement.bpk-opinion')}
              name="bpkOpinion"
              values={BPK_OPINIONS}
              now={known?.bpkOpinion}
            />
            <Amount label={t('spipMaturity')} name="spipMaturity" max="5" now={known?.spipMaturity} />
            <Amount label={t('sakipValue')} name="sakip" max="100" now={known?.sakip} />
            <Amount label={t('rbIndexValue')} name="rbIndex" max="100" now={known?.rbIndex} />
            <Amount label={t('quotaField')} name="quota" max="10000" step="1" now={known?.quota} />
            <CheckField
              label={t('determinesWbk')}
              name="determinesWbk"
              defaultChecked={known?.determinesWbk ?? false}
            />
          </ActionForm>
        )}
      </Answer>
    </Panel>
  );
}

function Unit({ assessment: { cycleId, unitId, unitName, year } }: { readonly assessment: Assessment }) {
  const t = useText(PROPOSALS_WORDS);
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
    await recorded(t('standingRecorded'));
  };
  return (
    <Panel title={t('unitStanding', { unit: unitName, year })}>
      <Answer of={useQuery(unitStandingQuery(cycleId, unitId))}>
        {(known) => (
          <ActionForm action={record} submit={t('recordStanding')}>
            <CheckField
              label={t('requirement.core-service')}
              name="isCoreService"
              defaultChecked={known?.isCoreService ?? false}
            />
            <Amount label={t('auditFollowUpShare')} name="auditFollowUp" max="100" now={known?.auditFollowUp} />
            <Amount label={t('lhkpnShare')} name="lhkpn" max="100" now={known?.lhkpn} />
            <Amount label={t('lhkasnShare')} name="lhkasn" max="100" now={known?.lhkasn} />
            <TextField
              label={t('requirement.building-since')}
              name="buildingSince"
              type="date"
              max={dayHere()}
              required
              defaultValue={known?.buildingSince}
            />
            <Choices
              label={t('requirement.unit-sakip')}
              name="sakipGrade"
              values={SAKIP_GRADES}
              now={known?.sakipGrade}
            />
            <CheckField
              label={t('isAffirmative')}
              name="isAffirmative"
              defaultChecked={known?.isAffirmative ?? false}
            />
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
