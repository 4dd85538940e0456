import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { assessmentPath } from '../../../../src/domain/client-paths.js';
import type { Schemas } from '../../api/client.js';
import { type Format, useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { FigureTable } from '../../ui/charts/chart.js';
import { Panel } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { differenceOf, More, SavedTable } from './difference-panels.js';
import { MEASURES, useDifferenceQuery } from './difference-query.js';
import { measureName, type ReportText } from './report-labels.js';
import { unitDifferencesQuery } from './reports.queries.js';
import { REPORT_WORDS } from './reports.words.js';
import styles from './reports.module.css';

type Row = Schemas['UnitDifferenceView'];

/** The units on which layers differ most, and more of them as they are asked for. */
export function DifferingUnits() {
  const t = useText(REPORT_WORDS);
  const format = useFormat();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    unitDifferencesQuery(useDifferenceQuery()),
  );
  return (
    <Panel title={t('differUnits')}>
      <Answer of={{ data: data?.pages.flatMap(({ rows }) => rows), error, refetch }}>
        {(rows) => (
          <FigureTable
            caption={t('differUnits')}
            heads={[t('unit'), t('assessmentKind'), ...MEASURES.map((measure) => measureName(t, measure))]}
            rows={rows.map((row) => cellsOf(row, t, format))}
          />
        )}
      </Answer>
      <p className={styles['links']} data-screen-only>
        {hasNextPage && <More onMore={() => void fetchNextPage()} isFetching={isFetchingNextPage} />}
        <SavedTable report="differences/units" />
      </p>
    </Panel>
  );
}

function cellsOf(row: Row, t: ReportText, format: Format) {
  const { assessmentId, unitName, institutionName, kind, total, areas } = row;
  return [
    <>
      <Link to={assessmentPath(assessmentId)}>{unitName}</Link>
      <span className={styles['second']}>{institutionName}</span>
    </>,
    t(`assessmentKind.${kind}`),
    ...MEASURES.map((measure, index) =>
      differenceOf(format, measure, measure === 'total' ? total : (areas[index - 1] ?? 0)),
    ),
  ];
}
