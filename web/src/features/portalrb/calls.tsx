import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Badge } from '../../ui/notice.js';
import { Answer } from '../../ui/states.js';
import { type Call, callsQuery } from './portalrb.queries.js';
import styles from './portalrb.module.css';
import { PORTALRB_WORDS } from './portalrb.words.js';

/** What PortalRB asked, the latest first, page by page. */
export function Calls({ institutionId }: { readonly institutionId: string }) {
  const t = useText(PORTALRB_WORDS);
  const [before, setBefore] = useState<number | undefined>(undefined);
  const columns = useColumns();
  return (
    <Answer of={useQuery(callsQuery(institutionId, before))}>
      {({ calls, next }) => (
        <>
          <DataTable
            caption={t('calls')}
            rows={calls}
            columns={columns}
            rowKey={({ id }) => id}
            hasTools={false}
            empty={<p>{t('noCalls')}</p>}
          />
          <p className={styles['row']}>
            {before !== undefined && (
              <Button size="small" onClick={() => setBefore(undefined)}>
                {t('latest')}
              </Button>
            )}
            {next !== null && (
              <Button size="small" onClick={() => setBefore(next)}>
                {t('earlier')}
              </Button>
            )}
          </p>
        </>
      )}
    </Answer>
  );
}

function useColumns(): readonly Column<Call>[] {
  const t = useText(PORTALRB_WORDS);
  const format = useFormat();
  return [
    { key: 'waktu', head: t('at'), cell: ({ at }) => format.instant(at) },
    { key: 'permintaan', head: t('question'), cell: (call) => <Question of={call} /> },
    { key: 'hasil', head: t('outcome'), cell: (call) => <Outcome of={call} /> },
    {
      key: 'dari',
      head: t('from'),
      cell: ({ address, ending }) => <span className={styles['long']}>{t('byToken', { address, ending })}</span>,
    },
  ];
}

function Question({ of: { question, unitId, unitName } }: { readonly of: Call }) {
  const t = useText(PORTALRB_WORDS);
  const unit = unitId === null ? null : (unitName ?? t('unknownUnit', { id: unitId }));
  return (
    <span className={styles['long']}>
      {t(question)}
      {unit !== null && <span className="soft">: {unit}</span>}
    </span>
  );
}

function Outcome({ of: { status, code, milliseconds } }: { readonly of: Call }) {
  const t = useText(PORTALRB_WORDS);
  return (
    <>
      <Badge tone={code === null ? 'ok' : 'bad'} icon={code === null ? 'check' : 'alert'}>
        {[status, code].filter((part) => part !== null).join(' ')}
      </Badge>{' '}
      <span className="soft">{t('took', { ms: milliseconds })}</span>
    </>
  );
}
