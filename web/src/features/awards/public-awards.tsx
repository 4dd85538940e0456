import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { Answer } from '../../ui/states.js';
import { REPORT_WORDS } from '../reports/reports.words.js';
import { awardsQuery } from './awards.queries.js';
import { StandingBadge } from './standing-badge.js';

type Row = Schemas['AwardView'];

/** What is public of awards. */
export function PublicAwards() {
  const t = useText(REPORT_WORDS);
  const columns = useColumns();
  return (
    <Answer of={useQuery(awardsQuery)}>
      {(awards) => <DataTable caption={t('toAwards')} rows={awards} columns={columns} rowKey={({ id }) => id} />}
    </Answer>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useText(REPORT_WORDS);
  const format = useFormat();
  return [
    {
      key: 'unit',
      head: t('unit'),
      text: ({ unitName }) => unitName,
      cell: ({ id, unitName }) => (
        <Link to="/predikat/$id" params={{ id }}>
          {unitName}
        </Link>
      ),
    },
    {
      key: 'institution',
      head: t('institution'),
      isFacet: true,
      text: ({ institutionName }) => institutionName,
      cell: ({ institutionName }) => institutionName,
    },
    {
      key: 'predicate',
      head: t('predicate'),
      isFacet: true,
      text: ({ predicate }) => predicate,
      cell: ({ predicate }) => predicate,
    },
    {
      key: 'standing',
      head: t('standing'),
      isFacet: true,
      text: (award) => t(`standing.${standingOf(award)}`),
      cell: (award) => <StandingBadge standing={standingOf(award)} />,
    },
    {
      key: 'decreedOn',
      head: t('decreedOn'),
      text: ({ decreedOn }) => decreedOn,
      cell: ({ decreedOn }) => format.day(decreedOn),
    },
    {
      key: 'dueOn',
      head: t('dueOn'),
      text: ({ reevaluationDueOn, endedOn }) => (endedOn === null ? reevaluationDueOn : null),
      cell: ({ reevaluationDueOn, endedOn }) => (endedOn === null ? format.due(reevaluationDueOn) : '–'),
    },
  ];
}

/** How an award stands, as far as everyone may know. */
export function standingOf({ endReason, isOverdue }: Pick<Row, 'endReason' | 'isOverdue'>): Schemas['AwardStanding'] {
  return endReason ?? (isOverdue ? 'OVERDUE' : 'IN_FORCE');
}
