import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { todayInRegister, useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { SelectField, TextField } from '../../ui/field.js';
import { ActionForm, textOf } from '../../ui/form.js';
import { Badge } from '../../ui/notice.js';
import { Page, Panel } from '../../ui/page.js';
import { Answer, ProblemNotice } from '../../ui/states.js';
import { holidaysQuery } from './working-days.queries.js';
import { WORKING_DAYS_WORDS } from './working-days.words.js';

type Holiday = Schemas['HolidayView'];
const KINDS = ['COLLECTIVE_LEAVE', 'NATIONAL_HOLIDAY'] as const satisfies readonly Holiday['kind'][];

export function HolidaysPage() {
  const t = useText(WORKING_DAYS_WORDS);
  const { tahun }: Record<string, string> = useSearch({ strict: false });
  const year = Number(tahun) || Number(todayInRegister().slice(0, 4));
  return (
    <Page
      title={`${t('holidays')} ${year}`}
      lead={t('holidaysLead')}
      actions={[year - 1, year + 1].map((other) => (
        <ButtonLink key={other} to="/admin/hari-libur" search={{ tahun: String(other) }}>
          {t('previousYear', { year: other })}
        </ButtonLink>
      ))}
    >
      <AddHoliday year={year} />
      <Answer of={useQuery(holidaysQuery(year))}>{(holidays) => <Holidays holidays={holidays} />}</Answer>
    </Page>
  );
}

function AddHoliday({ year }: { readonly year: number }) {
  const t = useText(WORKING_DAYS_WORDS);
  const put = usePut();
  const [count, setCount] = useState(0);
  const add = async (fields: FormData) => {
    const kind = textOf(fields, 'kind') as Holiday['kind'];
    await put({ day: textOf(fields, 'day'), name: textOf(fields, 'name'), kind });
    setCount((made) => made + 1);
  };
  return (
    <Panel title={t('add')}>
      <p className="soft">{t('addHint')}</p>
      <ActionForm key={count} action={add} submit={t('save')}>
        <TextField label={t('day')} name="day" type="date" min={`${year}-01-01`} max={`${year}-12-31`} required />
        <TextField label={t('name')} name="name" maxLength={200} required />
        <SelectField label={t('kind')} name="kind" required>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(kind)}
            </option>
          ))}
        </SelectField>
      </ActionForm>
    </Panel>
  );
}

function Holidays({ holidays }: { readonly holidays: readonly Holiday[] }) {
  const t = useText(WORKING_DAYS_WORDS);
  const [error, setError] = useState<unknown>(null);
  const columns = useColumns(setError);
  return (
    <>
      {error !== null && <ProblemNotice error={error} />}
      <DataTable
        caption={t('holidays')}
        rows={holidays}
        columns={columns}
        rowKey={({ day }) => day}
        empty={<p>{t('empty')}</p>}
      />
    </>
  );
}

function useColumns(onError: (error: unknown) => void): readonly Column<Holiday>[] {
  const t = useText(WORKING_DAYS_WORDS);
  const format = useFormat();
  const origin = ({ isCalculated }: Holiday) => (isCalculated ? t('calculated') : t('entered'));
  return [
    { key: 'tanggal', head: t('day'), text: ({ day }) => day, cell: ({ day }) => format.day(day) },
    { key: 'nama', head: t('name'), text: ({ name }) => name, cell: ({ name }) => name },
    { key: 'jenis', head: t('kind'), text: ({ kind }) => t(kind), cell: ({ kind }) => t(kind), isFacet: true },
    { key: 'asal', head: t('origin'), text: origin, cell: (one) => <Origin of={one} />, isFacet: true },
    { key: 'tindakan', head: t('actions'), cell: (one) => <Deeds holiday={one} onError={onError} /> },
  ];
}

function Origin({ of: { isCalculated } }: { readonly of: Holiday }) {
  const t = useText(WORKING_DAYS_WORDS);
  return isCalculated ? (
    <Badge tone="warn" icon="clock">
      {t('calculated')}
    </Badge>
  ) : (
    <Badge tone="ok" icon="check">
      {t('entered')}
    </Badge>
  );
}

interface DeedsProps {
  readonly holiday: Holiday;
  readonly onError: (error: unknown) => void;
}

function Deeds({ holiday, onError }: DeedsProps) {
  const t = useText(WORKING_DAYS_WORDS);
  const format = useFormat();
  const queries = useQueryClient();
  const put = usePut();
  const facts = { name: holiday.name, day: format.day(holiday.day) };
  const remove = async () => {
    await answered(api.DELETE('/api/v1/holidays/{day}', { params: { path: { day: holiday.day } } }));
    await queries.invalidateQueries({ queryKey: ['holidays'] });
    announce(t('removed'));
  };
  return (
    <>
      {holiday.isCalculated && (
        <Button size="small" aria-label={t('confirmDay', facts)} onClick={() => void put(holiday).catch(onError)}>
          {t('confirm')}
        </Button>
      )}{' '}
      <Button size="small" look="plain" aria-label={t('removeDay', facts)} onClick={() => void remove().catch(onError)}>
        {t('remove')}
      </Button>
    </>
  );
}

function usePut() {
  const t = useText(WORKING_DAYS_WORDS);
  const queries = useQueryClient();
  return async ({ day, name, kind }: Pick<Holiday, 'day' | 'name' | 'kind'>) => {
    await answered(api.PUT('/api/v1/holidays/{day}', { params: { path: { day } }, body: { name, kind } }));
    await queries.invalidateQueries({ queryKey: ['holidays'] });
    announce(t('added'));
  };
}
