import { useInfiniteQuery } from '@tanstack/react-query';
import { useText } from '../../i18n/text.js';
import { Notice } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { Answer, Empty } from '../../ui/states.js';
import { DifferenceControls } from './difference-controls.js';
import { MeasuresPanel, More, MostDifferingInstitutions } from './difference-panels.js';
import { useDifferenceQuery } from './difference-query.js';
import { DifferingUnits } from './differing-units.js';
import { ForLeaders } from './for-leaders.js';
import { institutionDifferencesQuery } from './reports.queries.js';
import { REPORT_WORDS } from './reports.words.js';

/** How far those who score differ: in which area, at which institutions, on which units most. */
export function DifferencesPage() {
  const t = useText(REPORT_WORDS);
  return (
    <Page title={t('differences')} lead={t('differencesLead')}>
      <ForLeaders>
        <div data-print="landscape">
          <DifferenceControls />
          <Asked />
        </div>
      </ForLeaders>
    </Page>
  );
}

function Asked() {
  const t = useText(REPORT_WORDS);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    institutionDifferencesQuery(useDifferenceQuery()),
  );
  const more = hasNextPage ? <More onMore={() => void fetchNextPage()} isFetching={isFetchingNextPage} /> : null;
  return (
    <Answer of={{ data: data?.pages, error, refetch }}>
      {([first, ...others]) =>
        first === undefined || first.all === null ? (
          <Empty>{t('differencesEmpty')}</Empty>
        ) : (
          <>
            {first.cycle?.isReplayed === true && <Notice tone="info">{t('replayed')}</Notice>}
            <MeasuresPanel all={first.all} />
            <MostDifferingInstitutions
              rows={[first, ...others].flatMap(({ institutions }) => institutions)}
              more={more}
            />
            <DifferingUnits />
          </>
        )
      }
    </Answer>
  );
}
