import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { MAILING_FORMS } from '../../../../src/domain/mailing-form.js';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Filter, Filters } from '../../ui/filters.js';
import type { IconName } from '../../ui/icon.js';
import { Badge, type Tone } from '../../ui/notice.js';
import { NextPages } from '../../ui/next-pages.js';
import { Page } from '../../ui/page.js';
import { SaveList } from '../../ui/save-list.js';
import { Answer } from '../../ui/states.js';
import { deliveryLogQuery, linesAsked, STATUSES } from './delivery-log.queries.js';
import { DELIVERY_LOG_WORDS } from './delivery-log.words.js';
import { MailDialog } from './mail-dialog.js';

type Line = Schemas['DeliveryLogView']['lines'][number];
type Search = Readonly<Record<string, string>>;

const LOOKS: Readonly<Record<Line['status'], readonly [Tone, IconName]>> = {
  QUEUED: ['info', 'clock'],
  SENT: ['ok', 'check'],
  DEFERRED: ['warn', 'clock'],
  BOUNCED: ['bad', 'alert'],
  SUPPRESSED: ['quiet', 'cross'],
  LOST: ['warn', 'alert'],
};
const FILTERS = ['keadaan', 'bentuk', 'penerima', 'sejak', 'sampai', 'unit'] as const;

export function DeliveryLogPage() {
  const t = useText(DELIVERY_LOG_WORDS);
  const search: Search = useSearch({ strict: false });
  const [mailingId, setMailingId] = useState<string | null>(null);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <LogFilters search={search} />
      <Answer of={useQuery(deliveryLogQuery(search))}>
        {({ lines, next }) => (
          <>
            <SaveList list="delivery-log" asked={linesAsked(search)} />
            <Lines lines={lines} onOpen={setMailingId} />
            <NextPages next={next} />
          </>
        )}
      </Answer>
      {mailingId !== null && <MailDialog mailingId={mailingId} onClose={() => setMailingId(null)} />}
    </Page>
  );
}

function LogFilters({ search }: { readonly search: Search }) {
  const t = useText(DELIVERY_LOG_WORDS);
  const clear = (
    <ButtonLink look="plain" to="/admin/log-pengiriman">
      {t('clear')}
    </ButtonLink>
  );
  return (
    <Filters label={t('title')} names={FILTERS} search={search} submit={t('find')} beside={clear}>
      <Filter label={t('status')}>
        <select name="keadaan" defaultValue={search['keadaan'] ?? ''}>
          <option value="">{t('all')}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(status)}
            </option>
          ))}
        </select>
      </Filter>
      <Filter label={t('form')}>
        <select name="bentuk" defaultValue={search['bentuk'] ?? ''}>
          <option value="">{t('all')}</option>
          {MAILING_FORMS.map((form) => (
            <option key={form} value={form}>
              {t(form)}
            </option>
          ))}
        </select>
      </Filter>
      <Filter label={t('recipient')}>
        <input name="penerima" type="search" defaultValue={search['penerima']} minLength={2} />
      </Filter>
      <Filter label={t('from')}>
        <input name="sejak" type="date" defaultValue={search['sejak']} />
      </Filter>
      <Filter label={t('to')}>
        <input name="sampai" type="date" defaultValue={search['sampai']} />
      </Filter>
      {search['unit'] !== undefined && <input type="hidden" name="unit" defaultValue={search['unit']} />}
    </Filters>
  );
}

interface LinesProps {
  readonly lines: readonly Line[];
  readonly onOpen: (mailingId: string) => void;
}

function Lines({ lines, onOpen }: LinesProps) {
  const t = useText(DELIVERY_LOG_WORDS);
  const columns = useColumns(onOpen);
  return (
    <DataTable
      caption={t('title')}
      rows={lines}
      columns={columns}
      rowKey={({ id }) => id}
      hasTools={false}
      empty={<p>{t('empty')}</p>}
    />
  );
}

function useColumns(onOpen: (mailingId: string) => void): readonly Column<Line>[] {
  const t = useText(DELIVERY_LOG_WORDS);
  const format = useFormat();
  return [
    { key: 'waktu', head: t('at'), cell: ({ at }) => format.instant(at) },
    { key: 'keadaan', head: t('status'), cell: ({ status }) => <Status status={status} /> },
    { key: 'penerima', head: t('recipient'), cell: ({ recipient }) => `${recipient.name} (${recipient.email})` },
    { key: 'bentuk', head: t('form'), cell: ({ form }) => (form === null ? '–' : t(form)) },
    { key: 'isi', head: t('reminders'), cell: ({ reminders }) => format.number(reminders), align: 'end' },
    { key: 'kata', head: t('response'), cell: ({ response, because }) => response ?? because ?? '–' },
    {
      key: 'rincian',
      head: t('detail'),
      cell: ({ mailingId, recipient: { name }, at }) =>
        mailingId !== null && (
          <Button
            size="small"
            aria-label={t('detailOf', { name, at: format.instant(at) })}
            onClick={() => onOpen(mailingId)}
          >
            {t('detail')}
          </Button>
        ),
    },
  ];
}

function Status({ status }: { readonly status: Line['status'] }) {
  const t = useText(DELIVERY_LOG_WORDS);
  const [tone, icon] = LOOKS[status];
  return (
    <Badge tone={tone} icon={icon}>
      {t(status)}
    </Badge>
  );
}
