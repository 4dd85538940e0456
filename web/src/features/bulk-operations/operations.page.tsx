import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { may, useSession } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { ButtonLink } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { NextPages } from '../../ui/next-pages.js';
import { Badge } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { type Operation, operationsQuery } from './bulk-operations.queries.js';
import { BULK_WORDS } from './bulk-operations.words.js';
import { settledOf } from './settled.js';

/** What the person has had done to many at once, the latest first. */
export function OperationsPage() {
  const t = useText(BULK_WORDS);
  const columns = useColumns();
  const isAdministrator = may(useSession(), 'account.manage');
  const { setelah }: Record<string, string> = useSearch({ strict: false });
  return (
    <Page title={t('title')} lead={t('lead')} actions={<WhereToBegin isAdministrator={isAdministrator} />}>
      <Answer of={useQuery(operationsQuery(setelah))}>
        {({ rows, next }) => (
          <>
            <DataTable
              caption={t('title')}
              rows={rows}
              columns={columns}
              rowKey={({ id }) => id}
              hasTools={false}
              empty={<p>{t('none')}</p>}
            />
            <NextPages next={next} />
          </>
        )}
      </Answer>
    </Page>
  );
}

/** Administrators import; the others choose in the queue. */
function WhereToBegin({ isAdministrator }: { readonly isAdministrator: boolean }) {
  const t = useText(BULK_WORDS);
  if (isAdministrator) return <ButtonLink to="/admin/pengguna/impor">{t('toImport')}</ButtonLink>;
  return <ButtonLink to="/penilaian">{t('toQueue')}</ButtonLink>;
}

function useColumns(): readonly Column<Operation>[] {
  const t = useText(BULK_WORDS);
  const format = useFormat();
  return [
    { key: 'apa', head: t('what'), cell: (operation) => <Name operation={operation} /> },
    { key: 'waktu', head: t('when'), cell: ({ askedAt }) => format.instant(askedAt), text: ({ askedAt }) => askedAt },
    { key: 'keadaan', head: t('state'), cell: (operation) => <Stand operation={operation} /> },
    { key: 'berhasil', head: t('state.DONE'), align: 'end', cell: ({ done }) => done },
    { key: 'ditolak', head: t('state.REFUSED'), align: 'end', cell: ({ refused }) => refused },
  ];
}

function Name({ operation: { id, kind } }: { readonly operation: Operation }) {
  const t = useText(BULK_WORDS);
  return (
    <Link to="/massal/$id" params={{ id }}>
      {t(`kind.${kind}`)}
    </Link>
  );
}

function Stand({ operation }: { readonly operation: Operation }) {
  const t = useText(BULK_WORDS);
  const { finishedAt, total } = operation;
  const words = t(finishedAt === null ? 'working' : 'finished', { settled: settledOf(operation), count: total });
  return (
    <Badge tone={finishedAt === null ? 'info' : 'ok'} icon={finishedAt === null ? 'clock' : 'check'}>
      {words}
    </Badge>
  );
}
