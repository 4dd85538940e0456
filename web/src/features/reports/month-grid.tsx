import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { useLanguage } from '../../i18n/language.js';
import { useText } from '../../i18n/text.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { type Month, monthAfter, weeksOf } from './month-days.js';
import { REPORT_WORDS } from './reports.words.js';
import styles from './reports.module.css';

type Page = Schemas['CalendarPageView'];

interface MonthGridProps {
  readonly month: Month;
  /** What is due in the month. */
  readonly page: Page;
  readonly onMonth: (month: Month) => void;
}

const SHOWN = 3;

/** A month as a table of days; the agenda is the list to read. */
export function MonthGrid({ month, page, onMonth }: MonthGridProps) {
  const t = useText(REPORT_WORDS);
  const words = useMonthWords();
  return (
    <Panel title={words.month(month)}>
      <div className={styles['links']} data-screen-only>
        <Button size="small" onClick={() => onMonth(monthAfter(month, -1))}>
          <Icon name="left" size={16} /> {t('previousMonth')}
        </Button>
        <Button size="small" onClick={() => onMonth(monthAfter(month, 1))}>
          {t('nextMonth')} <Icon name="right" size={16} />
        </Button>
      </div>
      {page.rows.length < page.count && (
        <Notice tone="info">{t('firstOf', { shown: page.rows.length, count: page.count })}</Notice>
      )}
      <table className={styles['month']}>
        <caption className="visually-hidden">{words.month(month)}</caption>
        <thead>
          <tr>
            {words.weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, index) => (
            <tr key={index}>
              {week.map((day, place) => (
                <td key={place} aria-current={day === page.today ? 'date' : undefined}>
                  {day !== null && <Day day={day} page={page} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function Day({ day, page }: { readonly day: string; readonly page: Page }) {
  const t = useText(REPORT_WORDS);
  const dues = page.rows.filter(({ dueOn }) => dueOn === day);
  const left = dues.length - SHOWN;
  const ofDay = { dari: day, sampai: day };
  return (
    <>
      <span className="numbers">{Number(day.slice(8))}</span>
      <ul>
        {dues.slice(0, SHOWN).map((due) => (
          <li key={`${due.awardId}${due.cycleId}${due.stage}`}>
            <DueLink due={due} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Link to="/kalender" search={ofDay} className={styles['more']}>
          {t('more', { count: left })}
        </Link>
      )}
      {dues.length > 0 && (
        <Link
          to="/kalender"
          search={ofDay}
          className={styles['count']}
          aria-label={t('dueOnDay', { count: dues.length })}
        >
          {dues.length}
        </Link>
      )}
    </>
  );
}

function DueLink({ due }: { readonly due: Schemas['CalendarRowView'] }) {
  const t = useText(REPORT_WORDS);
  if (due.kind === 'STAGE_WINDOW')
    return (
      <Link to="/dasbor/penilaian" search={{ siklus: due.cycleId ?? '', 'f.stage': due.stage ?? '' }}>
        {due.stage !== null && t(`stage.${due.stage}`)}
      </Link>
    );
  return (
    <Link to="/predikat/$id" params={{ id: due.awardId ?? '' }}>
      {due.predicate} {due.unitName}
    </Link>
  );
}

interface MonthWords {
  readonly month: (month: Month) => string;
  /** From Monday on. */
  readonly weekdays: readonly string[];
}

function useMonthWords(): MonthWords {
  const locale = useLanguage() === 'id' ? 'id-ID' : 'en-GB';
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  return {
    month: (month) => months.format(new Date(`${month}-01T00:00:00Z`)),
    // 1 January 2024 was a Monday.
    weekdays: Array.from({ length: 7 }, (_, day) => weekdays.format(new Date(Date.UTC(2024, 0, 1 + day)))),
  };
}
