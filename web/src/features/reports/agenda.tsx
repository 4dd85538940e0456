import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Badge, Notice } from '../../ui/notice.js';
import { NextPages } from '../../ui/next-pages.js';
import { Panel } from '../../ui/page.js';
import { Empty } from '../../ui/states.js';
import { inDueGroups } from './due-groups.js';
import { REPORT_WORDS } from './reports.words.js';
import styles from './reports.module.css';

type Due = Schemas['CalendarRowView'];

/** What is due as a list, by how soon. */
export function Agenda({ page: { today, rows, count, next } }: { readonly page: Schemas['CalendarPageView'] }) {
  const t = useText(REPORT_WORDS);
  if (rows.length === 0) return <Empty>{t('calendarEmpty')}</Empty>;
  return (
    <>
      {rows.length < count && <Notice tone="info">{t('firstOf', { shown: rows.length, count })}</Notice>}
      {inDueGroups(rows).map(({ group, dues }) => (
        <Panel key={group} title={`${t(`group.${group}`)} (${dues.length})`}>
          <ul className={styles['agenda']}>
            {dues.map((due) => (
              <DueLine key={`${due.awardId}${due.cycleId}${due.stage}`} due={due} today={today} />
            ))}
          </ul>
        </Panel>
      ))}
      <NextPages next={next} />
    </>
  );
}

function DueLine({ due, today }: { readonly due: Due; readonly today: string }) {
  const format = useFormat();
  return (
    <li>
      <span>{due.kind === 'REEVALUATION' ? <Reevaluation due={due} /> : <StageEnd due={due} />}</span>
      <span className="numbers">
        {due.days < 0 ? (
          <Badge tone="bad" icon="alert">
            {format.due(due.dueOn, today)}
          </Badge>
        ) : (
          format.due(due.dueOn, today)
        )}
      </span>
    </li>
  );
}

function Reevaluation({ due: { awardId, predicate, unitName, institutionName, stage } }: { readonly due: Due }) {
  const t = useText(REPORT_WORDS);
  return (
    <>
      <Link to="/predikat/$id" params={{ id: awardId ?? '' }}>
        {t('dueReevaluation', { predicate: predicate ?? '' })} · {unitName}
      </Link>
      <span className={styles['second']}>
        {institutionName} · {stage === null ? t('why.notBegun') : t('why.begun', { stage: t(`stage.${stage}`) })}
      </span>
    </>
  );
}

function StageEnd({ due: { stage, year, cycleId, assessments } }: { readonly due: Due }) {
  const t = useText(REPORT_WORDS);
  return (
    <>
      <Link to="/dasbor/penilaian" search={{ siklus: cycleId ?? '', 'f.stage': stage ?? '' }}>
        {t('dueWindow', { stage: stage === null ? '' : t(`stage.${stage}`), year: year ?? '' })}
      </Link>
      <span className={styles['second']}>{t('dueWaiting', { count: assessments ?? 0 })}</span>
    </>
  );
}
