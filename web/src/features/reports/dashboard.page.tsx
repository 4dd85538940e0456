import { may, useSession } from '../../api/session.js';
import { useText } from '../../i18n/text.js';
import { ButtonLink } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import { AwardCards } from './award-cards.js';
import { FilterBar } from './filter-bar.js';
import { ForLeaders } from './for-leaders.js';
import { FunnelPanel } from './funnel-panel.js';
import { InstitutionsPanel } from './institutions-panel.js';
import { searchOf, useReportFilters } from './report-filters.js';
import { REPORT_WORDS } from './reports.words.js';
import { RisksPanel } from './risks-panel.js';

export function DashboardPage() {
  const t = useText(REPORT_WORDS);
  const { filters } = useReportFilters();
  const search = searchOf(filters);
  const session = useSession();
  const mayWorkInBulk = may(session, 'bulk-operation.own');
  const mayArchive = may(session, 'institution-archive.own');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <ButtonLink to="/dasbor/peta-panas" search={search}>
            {t('toHeat')}
          </ButtonLink>
          <ButtonLink to="/dasbor/selisih" search={search}>
            {t('toDifferences')}
          </ButtonLink>
          <ButtonLink to="/dasbor/butir" search={search}>
            {t('toItems')}
          </ButtonLink>
          <ButtonLink to="/dasbor/tren" search={search}>
            {t('toTrends')}
          </ButtonLink>
          <ButtonLink to="/kalender">{t('toCalendar')}</ButtonLink>
          {mayWorkInBulk && <ButtonLink to="/massal">{t('toBulk')}</ButtonLink>}
          {mayArchive && <ButtonLink to="/arsip">{t('toArchive')}</ButtonLink>}
        </>
      }
    >
      <ForLeaders>
        <FilterBar has={['cycleId', 'institutionKind', 'institutionId']} />
        <AwardCards />
        <RisksPanel />
        <FunnelPanel />
        <InstitutionsPanel />
      </ForLeaders>
    </Page>
  );
}
