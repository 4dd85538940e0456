import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { useText } from '../../i18n/text.js';
import { FigureTable } from '../../ui/charts/chart.js';
import { Treemap, type TreemapGroup } from '../../ui/charts/treemap.js';
import { Panel } from '../../ui/page.js';
import { Answer, Empty } from '../../ui/states.js';
import { INSTITUTION_KINDS } from './filter-bar.js';
import { unitsOf, useReportFilters } from './report-filters.js';
import type { ReportText } from './report-labels.js';
import { awardSummaryQuery } from './reports.queries.js';
import { REPORT_WORDS } from './reports.words.js';

type Institution = Schemas['InstitutionCountView'];

/** Which institutions hold how much; each leads to its awards. */
export function InstitutionsPanel() {
  const t = useText(REPORT_WORDS);
  const { filters } = useReportFilters();
  return (
    <Panel title={t('treemap')}>
      <Answer of={useQuery(awardSummaryQuery(unitsOf(filters)))}>
        {({ institutions }) =>
          institutions.length === 0 ? <Empty>{t('nothingYet')}</Empty> : <Held institutions={institutions} />
        }
      </Answer>
    </Panel>
  );
}

function Held({ institutions }: { readonly institutions: readonly Institution[] }) {
  const t = useText(REPORT_WORDS);
  const navigate = useNavigate();
  const table = (
    <FigureTable
      caption={t('treemap')}
      heads={[t('institution'), t('institutionKind'), 'WBK', 'WBBM', t('overdueCount')]}
      rows={institutions.map(({ institutionId, institutionName, institutionKind, wbk, wbbm, overdue }) => [
        <Link key="name" to="/predikat" search={{ instansi: institutionId, 'f.standing': 'HELD' }}>
          {institutionName}
        </Link>,
        t(`kind.${institutionKind}`),
        wbk,
        wbbm,
        overdue,
      ])}
    />
  );
  return (
    <Treemap
      label={t('treemap')}
      groups={groupsOf(institutions, t)}
      onOpen={(href) => void navigate({ href })}
      table={table}
    />
  );
}

function groupsOf(institutions: readonly Institution[], t: ReportText): readonly TreemapGroup[] {
  const groups = INSTITUTION_KINDS.map((kind) => ({
    name: t(`kind.${kind}`),
    leaves: institutions.filter(({ institutionKind }) => institutionKind === kind).map((each) => leafOf(each, t)),
  }));
  return groups.filter(({ leaves }) => leaves.length > 0);
}

function leafOf({ institutionId, institutionName, wbk, wbbm, overdue }: Institution, t: ReportText) {
  const note = t('treemapNote', { wbk, wbbm });
  return {
    key: institutionId,
    name: institutionName,
    size: wbk + wbbm,
    note: overdue > 0 ? t('treemapOverdue', { note, overdue }) : note,
    isMarked: overdue > 0,
    href: `/predikat?instansi=${institutionId}&f.standing=HELD`,
  };
}
