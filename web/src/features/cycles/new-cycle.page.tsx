import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { todayInRegister } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { SelectField, TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Notice } from '../../ui/notice.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { instrumentsQuery } from '../instruments/instruments.queries.js';
import styles from './cycles.module.css';
import { cycleProposalQuery, cyclesQuery } from './cycles.queries.js';
import { CYCLES_WORDS } from './cycles.words.js';
import { RuleFields } from './rule-fields.js';
import { rulesIn } from './rules-in.js';
import { atStage, WindowFields, windowsIn } from './window-fields.js';

type Proposal = Schemas['CycleProposalView'];

export function NewCyclePage() {
  const t = useText(CYCLES_WORDS);
  const { tahun }: Record<string, string> = useSearch({ strict: false });
  return (
    <Page title={t('newTitle')} lead={t('newLead')} actions={<ButtonLink to="/admin/periode">{t('back')}</ButtonLink>}>
      <Answer of={useQuery(cyclesQuery)}>
        {([latest]) => (
          <ProposalOf year={Number(tahun) || (latest?.year ?? Number(todayInRegister().slice(0, 4)) - 1) + 1} />
        )}
      </Answer>
    </Page>
  );
}

function ProposalOf({ year }: { readonly year: number }) {
  const t = useText(CYCLES_WORDS);
  const navigate = useNavigate();
  const copy = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const tahun = textOf(new FormData(event.currentTarget), 'tahun');
    void navigate({ to: '.', search: { tahun } });
  };
  return (
    <>
      <form className={styles['copy']} onSubmit={copy} key={year}>
        <TextField label={t('copyFor')} name="tahun" type="number" min={2000} max={2100} defaultValue={year} required />
        <Button type="submit">{t('copy')}</Button>
      </form>
      <Answer of={useQuery(cycleProposalQuery(year))}>
        {(proposal) => <NewCycleForm key={proposal.year} proposal={proposal} />}
      </Answer>
    </>
  );
}

function NewCycleForm({ proposal }: { readonly proposal: Proposal }) {
  const t = useText(CYCLES_WORDS);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const create = async (fields: FormData) => {
    const { id } = await createCycle(proposal.year, fields);
    await queries.invalidateQueries({ queryKey: ['cycles'] });
    announce(t('created'));
    await navigate({ to: '/admin/periode/$id', params: { id } });
  };
  return (
    <>
      <Notice tone="info">
        <p>{proposal.fromYear === null ? t('copiedFromNone') : t('copiedFrom', { year: proposal.fromYear })}</p>
      </Notice>
      <Panel title={t('cycle', { year: proposal.year })}>
        <ActionForm action={create} submit={t('create')}>
          <InstrumentField chosen={proposal.instrumentId} />
          <h3>{t('windows')}</h3>
          <p className="soft">{t('windowsHint')}</p>
          <WindowFields windows={proposal.windows} />
          <h3>{t('rules')}</h3>
          <RuleFields rules={proposal} isInUse={false} />
        </ActionForm>
      </Panel>
    </>
  );
}

function InstrumentField({ chosen }: { readonly chosen: string }) {
  const t = useText(CYCLES_WORDS);
  return (
    <Answer of={useQuery(instrumentsQuery)}>
      {(instruments) => (
        <SelectField label={t('instrument')} name="instrumentId" defaultValue={chosen} required>
          {instruments.map(({ id }) => (
            <option key={id}>{id}</option>
          ))}
        </SelectField>
      )}
    </Answer>
  );
}

async function createCycle(year: number, fields: FormData) {
  const windows = windowsIn(fields);
  const body = { year, instrumentId: textOf(fields, 'instrumentId'), windows, ...rulesIn(fields) };
  try {
    return await answered(api.POST('/api/v1/cycles', { body }));
  } catch (error) {
    throw atStage(error, (pointer) => windows[Number(/^\/windows\/(\d+)\//.exec(pointer)?.[1] ?? -1)]?.stage);
  }
}
