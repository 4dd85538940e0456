import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client.js';
import { type Format, useFormat } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Button, ButtonAnchor } from '../../ui/button.js';
import { FigureTable } from '../../ui/charts/chart.js';
import { Icon } from '../../ui/icon.js';
import { Panel } from '../../ui/page.js';
import { UI_WORDS } from '../../ui/ui.words.js';
import { MEASURES, type Measure, useDifferenceQuery } from './difference-query.js';
import { exportHref } from './report-export.js';
import { searchOf, useReportFilters } from './report-filters.js';
import { measureName } from './report-labels.js';
import { REPORT_WORDS } from './reports.words.js';
import styles from './reports.module.css';

type Sums = Schemas['DifferenceSumsView'];

/** What the score and each area differ by, over everything that is asked about. */
export function MeasuresPanel({ all }: { readonly all: Sums }) {
  const t = useText(REPORT_WORDS);
  const format = useFormat();
  return (
    <Panel title={t('differAreas')}>
      <FigureTable
        caption={`${t('differAreas')} (${t('assessments')}: ${format.number(all.assessments)})`}
        heads={[t('measure'), t('meanDifference'), t('deviation')]}
        rows={MEASURES.map((measure) => [measureName(t, measure), ...spreadOf(format, all, measure)])}
      />
    </Panel>
  );
}

interface InstitutionsProps {
  readonly rows: readonly Schemas['InstitutionDifferenceView'][];
  /** The way to more of them; null where these are all. */
  readonly more: ReactNode;
}

/** At which institutions layers differ most; each leads to its own differences. */
export function MostDifferingInstitutions({ rows, more }: InstitutionsProps) {
  const t = useText(REPORT_WORDS);
  const format = useFormat();
  const { filters } = useReportFilters();
  const query = useDifferenceQuery();
  const measure = query.by ?? 'total';
  const search = (institutionId: string) => (now: object) => ({ ...now, ...searchOf({ ...filters, institutionId }) });
  return (
    <Panel title={t('differInstitutions')}>
      <FigureTable
        caption={`${t('differInstitutions')}: ${measureName(t, measure)}`}
        heads={[t('institution'), t('assessments'), t('meanDifference'), t('deviation')]}
        rows={rows.map((row) => [
          <Link key="name" to="/dasbor/selisih" search={search(row.institutionId)}>
            {row.institutionName}
          </Link>,
          format.number(row.assessments),
          ...spreadOf(format, row, measure),
        ])}
      />
      <p className={styles['links']} data-screen-only>
        {more}
        <SavedTable report="differences/institutions" />
      </p>
    </Panel>
  );
}

interface MoreProps {
  readonly onMore: () => void;
  readonly isFetching: boolean;
}

/** Adds the next page to a list. */
export function More({ onMore, isFetching }: MoreProps) {
  const t = useText(REPORT_WORDS);
  return (
    <Button size="small" onClick={onMore} aria-disabled={isFetching}>
      {t('moreUnits')}
    </Button>
  );
}

/** Leads to a whole report of differences as CSV. */
export function SavedTable({ report }: { readonly report: string }) {
  const ui = useText(UI_WORDS);
  return (
    <ButtonAnchor size="small" href={exportHref(report, useDifferenceQuery(), useLanguage())} download>
      <Icon name="download" size={16} /> {ui('download')}
    </ButtonAnchor>
  );
}

function spreadOf(format: Format, { total, areas }: Sums, measure: Measure): readonly string[] {
  if (measure === 'total') return [format.difference(total.mean), format.score(total.deviation)];
  const { mean = 0, deviation = 0 } = areas[MEASURES.indexOf(measure) - 1] ?? {};
  return [differenceOf(format, measure, mean), format.share(deviation)];
}

/** A difference in its own unit: points, or per cent of an area's points. */
export function differenceOf(format: Format, measure: Measure, value: number): string {
  return measure === 'total' ? format.difference(value) : `${format.difference(value * 100)} %`;
}
