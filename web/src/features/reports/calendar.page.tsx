import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { may, useSession } from '../../api/session.js';
import { todayInRegister } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Button, ButtonAnchor } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Page } from '../../ui/page.js';
import { Answer } from '../../ui/states.js';
import { afterOf, ofFirstPage } from '../../ui/table-state.js';
import { UI_WORDS } from '../../ui/ui.words.js';
import { Agenda } from './agenda.js';
import { Choice, FilterBar } from './filter-bar.js';
import { monthOf, rangeOf } from './month-days.js';
import { MonthGrid } from './month-grid.js';
import { OwnAgenda } from './own-agenda.js';
import { exportHref } from './report-export.js';
import { present, unitsOf, useReportFilters } from './report-filters.js';
import { dueCalendarQuery, type ReportQuery } from './reports.queries.js';
import { REPORT_WORDS } from './reports.words.js';

type Search = Readonly<Record<string, string | undefined>>;
type CalendarQuery = ReportQuery<'/api/v1/reports/calendar'>;

const AGENDA_ROWS = 100;
const MONTH_ROWS = 200;

/** What is due and overdue: for leadership everywhere they look, for everybody else what is theirs. */
export function CalendarPage() {
  const t = useText(REPORT_WORDS);
  const isLeader = may(useSession(), 'status.read');
  return (
    <Page title={t('calendar')} lead={isLeader ? t('calendarLead') : t('calendarOwnLead')}>
      {isLeader ? <DueCalendar /> : <OwnAgenda />}
    </Page>
  );
}

function DueCalendar() {
  const { search, choose } = useCalendarSearch();
  const { filters } = useReportFilters();
  const isMonth = search['tampilan'] === 'bulan';
  const month = search['bulan'] ?? monthOf(todayInRegister());
  const asked = {
    ...unitsOf(filters),
    ...present({ kind: search['macam'] }),
    ...(isMonth ? rangeOf(month) : present({ from: search['dari'], to: search['sampai'] })),
  } as CalendarQuery;
  const answer = useQuery(
    dueCalendarQuery({
      ...asked,
      ...(isMonth ? { limit: MONTH_ROWS } : { ...afterOf({ after: search['setelah'] }), limit: AGENDA_ROWS }),
    }),
  );
  return (
    <>
      <Controls asked={asked} search={search} choose={choose} />
      <Answer of={answer}>
        {(page) =>
          isMonth ? (
            <MonthGrid month={month} page={page} onMonth={(value) => choose({ bulan: value })} />
          ) : (
            <Agenda page={page} />
          )
        }
      </Answer>
    </>
  );
}

interface ControlsProps {
  readonly asked: CalendarQuery;
  readonly search: Search;
  readonly choose: (changes: Search) => void;
}

function Controls({ asked, search, choose }: ControlsProps) {
  const t = useText(REPORT_WORDS);
  const ui = useText(UI_WORDS);
  const kinds = (['REEVALUATION', 'STAGE_WINDOW'] as const).map((kind) => ({
    value: kind,
    label: t(`calendarKind.${kind}`),
  }));
  return (
    <FilterBar has={['institutionKind', 'institutionId']}>
      <Choice
        label={t('view')}
        value={search['tampilan'] ?? ''}
        none={t('view.agenda')}
        choices={[{ value: 'bulan', label: t('view.month') }]}
        onChoose={(tampilan) => choose({ tampilan, dari: '', sampai: '' })}
      />
      <Choice
        label={t('calendarKind')}
        value={search['macam'] ?? ''}
        none={t('all')}
        choices={kinds}
        onChoose={(macam) => choose({ macam })}
      />
      <ButtonAnchor size="small" href={exportHref('calendar', asked, useLanguage())} download>
        <Icon name="download" size={16} /> {ui('download')}
      </ButtonAnchor>
      <Button size="small" onClick={() => globalThis.print()}>
        <Icon name="print" size={16} /> {ui('print')}
      </Button>
    </FilterBar>
  );
}

function useCalendarSearch(): Pick<ControlsProps, 'search' | 'choose'> {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const choose = (changes: Search) =>
    void navigate({
      to: '.',
      replace: true,
      resetScroll: false,
      search: (now: Search) => present({ ...now, ...ofFirstPage(''), ...changes }),
    });
  return { search, choose };
}
