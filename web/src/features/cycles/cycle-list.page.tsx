import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { ButtonLink } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Badge } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { cyclesQuery } from './cycles.queries.js';
import { CYCLES_WORDS } from './cycles.words.js';

type Cycle = Schemas['CycleView'];

export function CycleListPage() {
  const t = useText(CYCLES_WORDS);
  const columns = useColumns();
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <ButtonLink look="primary" to="/admin/periode/baru">
          {t('new')}
        </ButtonLink>
      }
    >
      <Answer of={useQuery(cyclesQuery)}>
        {(cycles) => (
          <DataTable
            caption={t('title')}
            rows={cycles}
            columns={columns}
            rowKey={({ id }) => id}
            hasTools={false}
            empty={<p>{t('empty')}</p>}
          />
        )}
      </Answer>
    </Page>
  );
}

function useColumns(): readonly Column<Cycle>[] {
  const t = useText(CYCLES_WORDS);
  return [
    {
      key: 'tahun',
      head: t('year'),
      cell: ({ id, year }) => (
        <Link to="/admin/periode/$id" params={{ id }}>
          {year}
        </Link>
      ),
    },
    { key: 'instrumen', head: t('instrument'), cell: ({ instrumentId }) => instrumentId },
    { key: 'jarak', head: t('interval'), cell: ({ intervalMonths }) => t('months', { count: intervalMonths }) },
    {
      key: 'catatan',
      head: t('note'),
      cell: ({ isReplayed }) => isReplayed && <Badge tone="quiet">{t('replayed')}</Badge>,
    },
  ];
}
