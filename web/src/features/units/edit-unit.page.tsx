import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answered, api, type Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { ButtonLink } from '../../ui/button.js';
import { TextArea } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { UnitFields, unitIn } from './unit-form.js';
import { unitQuery, unitTreeQuery } from './units.queries.js';
import { UNITS_WORDS } from './units.words.js';

type Unit = Schemas['UnitView'];

export function EditUnitPage() {
  const { id = '' } = useParams({ strict: false });
  return <Answer of={useQuery(unitQuery(id))}>{(unit) => <OneUnit key={unit.closedAt} unit={unit} />}</Answer>;
}

function OneUnit({ unit }: { readonly unit: Unit }) {
  const t = useText(UNITS_WORDS);
  return (
    <Page title={unit.name} lead={unit.code} actions={<ButtonLink to="/admin/unit">{t('back')}</ButtonLink>}>
      {unit.closedAt === null ? <OpenUnit unit={unit} /> : <ClosedUnit unit={unit} closedAt={unit.closedAt} />}
    </Page>
  );
}

function OpenUnit({ unit }: { readonly unit: Unit }) {
  const t = useText(UNITS_WORDS);
  const { path, done } = useChange(unit);
  const queries = useQueryClient();
  const change = async (fields: FormData) => {
    const tree = await queries.ensureQueryData(unitTreeQuery(unit.institutionId));
    const body = unitIn(fields, tree);
    await answered(api.PUT('/api/v1/units/{id}', { params: { path }, body }));
    await done(t('saved'));
  };
  const close = async (fields: FormData) => {
    const body = { reason: textOf(fields, 'reason') };
    await answered(api.POST('/api/v1/units/{id}/closure', { params: { path }, body }));
    await done(t('closedNow'));
  };
  return (
    <>
      <Panel title={t('content')}>
        <Answer of={useQuery(unitTreeQuery(unit.institutionId))}>
          {() => (
            <ActionForm action={change} submit={t('save')}>
              <UnitFields institutionId={unit.institutionId} unit={unit} />
            </ActionForm>
          )}
        </Answer>
      </Panel>
      <Panel title={t('closing')}>
        <p>{t('closingLead')}</p>
        <ActionForm action={close} submit={t('close')} look="danger">
          <TextArea label={t('reason')} name="reason" required minLength={3} maxLength={500} />
        </ActionForm>
      </Panel>
    </>
  );
}

function ClosedUnit({ unit, closedAt }: { readonly unit: Unit; readonly closedAt: string }) {
  const t = useText(UNITS_WORDS);
  const format = useFormat();
  const { path, done } = useChange(unit);
  const reopen = async () => {
    await answered(api.DELETE('/api/v1/units/{id}/closure', { params: { path } }));
    await done(t('reopened'));
  };
  return (
    <>
      <Notice tone="quiet">
        <p>{t('closed', { at: format.instant(closedAt), reason: unit.closedBecause ?? '' })}</p>
      </Notice>
      <Panel>
        <ActionForm action={reopen} submit={t('reopen')}>
          {null}
        </ActionForm>
      </Panel>
    </>
  );
}

function useChange({ id }: Unit) {
  const queries = useQueryClient();
  const done = async (said: string) => {
    await queries.invalidateQueries({ queryKey: ['units'] });
    announce(said);
  };
  return { path: { id }, done };
}
