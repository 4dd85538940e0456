import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, api, type Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { announce } from '../../ui/announcer.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Badge } from '../../ui/notice.js';
import { Answer, ProblemNotice } from '../../ui/states.js';
import styles from './webhooks.module.css';
import { deliveriesQuery } from './webhooks.queries.js';
import { WEBHOOKS_WORDS } from './webhooks.words.js';

type Delivery = Schemas['DeliveriesView']['deliveries'][number];

/** What was sent to a webhook, with how it went. */
export function Deliveries({ webhookId }: { readonly webhookId: string }) {
  const t = useText(WEBHOOKS_WORDS);
  const { setelah }: Record<string, string> = useSearch({ strict: false });
  const page = useQuery(deliveriesQuery(webhookId, setelah));
  return (
    <>
      <p className={styles['row']}>
        <Button size="small" onClick={() => void page.refetch()}>
          {t('reload')}
        </Button>
        {setelah !== undefined && (
          <ButtonLink size="small" to="/admin/webhook/$id" params={{ id: webhookId }}>
            {t('first')}
          </ButtonLink>
        )}
      </p>
      <Answer of={page}>
        {({ deliveries, next }) => (
          <>
            <Table deliveries={deliveries} />
            {next !== null && (
              <ButtonLink size="small" to="/admin/webhook/$id" params={{ id: webhookId }} search={{ setelah: next }}>
                {t('next')}
              </ButtonLink>
            )}
          </>
        )}
      </Answer>
    </>
  );
}

function Table({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  const t = useText(WEBHOOKS_WORDS);
  const [error, setError] = useState<unknown>(null);
  const columns = useColumns(setError);
  return (
    <>
      {error !== null && <ProblemNotice error={error} />}
      <DataTable
        caption={t('deliveries')}
        rows={deliveries}
        columns={columns}
        rowKey={({ id }) => id}
        hasTools={false}
        empty={<p>{t('noDeliveries')}</p>}
      />
    </>
  );
}

function useColumns(onError: (error: unknown) => void): readonly Column<Delivery>[] {
  const t = useText(WEBHOOKS_WORDS);
  const format = useFormat();
  return [
    { key: 'waktu', head: t('at'), cell: ({ createdAt }) => format.instant(createdAt) },
    { key: 'kejadian', head: t('type'), cell: ({ type }) => <code>{type}</code> },
    { key: 'hasil', head: t('outcome'), cell: (one) => <Outcome of={one} /> },
    { key: 'jawaban', head: t('lastAnswer'), cell: lastAnswer },
    { key: 'tindakan', head: t('actions'), cell: (one) => <Replay of={one} onError={onError} /> },
  ];
}

function Outcome({ of: { sentAt, givenUpAt, givenUpBecause, nextAttemptAt, attempts } }: { readonly of: Delivery }) {
  const t = useText(WEBHOOKS_WORDS);
  const format = useFormat();
  const tries = t('tries', { count: attempts.length });
  if (sentAt !== null) {
    return (
      <>
        <Badge tone="ok" icon="check">
          {t('sent')}
        </Badge>{' '}
        {tries}
      </>
    );
  }
  if (givenUpAt !== null) {
    return (
      <>
        <Badge tone="bad" icon="alert">
          {t('givenUp')}
        </Badge>{' '}
        {tries}, {givenUpBecause !== null && t(`because-${givenUpBecause}`)}
      </>
    );
  }
  return (
    <>
      <Badge tone="info" icon="clock">
        {t('waiting', { at: format.instant(nextAttemptAt ?? '') })}
      </Badge>{' '}
      {tries}
    </>
  );
}

function lastAnswer({ attempts }: Delivery): string {
  const last = attempts[attempts.length - 1];
  if (last === undefined) return '–';
  return [last.httpStatus, last.response].filter((part) => part !== null && part !== '').join(' ') || '–';
}

interface ReplayProps {
  readonly of: Delivery;
  readonly onError: (error: unknown) => void;
}

/** Of what was sent or given up; the rest is on its way. */
function Replay({ of: { id, type, createdAt, nextAttemptAt }, onError }: ReplayProps) {
  const t = useText(WEBHOOKS_WORDS);
  const format = useFormat();
  const queries = useQueryClient();
  if (nextAttemptAt !== null) return null;
  const replay = async () => {
    await answered(api.POST('/api/v1/webhook-deliveries/{id}/replay', { params: { path: { id } } }));
    await queries.invalidateQueries({ queryKey: ['webhooks'] });
    announce(t('replayed'));
  };
  return (
    <Button
      size="small"
      aria-label={t('replayOf', { type, at: format.instant(createdAt) })}
      onClick={() => void replay().catch(onError)}
    >
      {t('replay')}
    </Button>
  );
}
