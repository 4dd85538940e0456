import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/page.js';
import { Answer, Empty } from '../../ui/states.js';
import { searchOf, unitsOf, useReportFilters } from './report-filters.js';
import { funnelQuery } from './reports.queries.js';
import { REPORT_WORDS } from './reports.words.js';
import styles from './reports.module.css';

type Funnel = Schemas['FunnelView'];

/** How far the assessments of a cycle have come; each bar leads to the list behind it. */
export function FunnelPanel() {
  const t = useText(REPORT_WORDS);
  const { filters } = useReportFilters();
  const { cycleId } = filters;
  const query = useQuery(funnelQuery({ ...unitsOf(filters), ...(cycleId !== undefined && { cycleId }) }));
  const year = query.data?.cycle?.year;
  return (
    <Panel title={year === undefined ? t('funnelNone') : t('funnel', { year })}>
      <Answer of={query}>{(funnel) => <Bars funnel={funnel} />}</Answer>
    </Panel>
  );
}

function Bars({ funnel: { cycle, steps, outcomes } }: { readonly funnel: Funnel }) {
  const t = useText(REPORT_WORDS);
  const opened = steps[0]?.assessments ?? 0;
  if (cycle === null || opened === 0) return <Empty>{t('nothingYet')}</Empty>;
  return (
    <>
      <p className="soft">{t('funnelLead')}</p>
      {cycle.isReplayed && <Notice tone="info">{t('replayed')}</Notice>}
      <ol className={styles['bars']}>
        {steps.map(({ step, assessments }) => (
          <Bar key={step} name={t(`step.${step}`)} asked={{ 'f.step': step }} count={assessments} of={opened} />
        ))}
      </ol>
      {outcomes.length > 0 && <h3>{t('outcomes')}</h3>}
      <ul className={styles['bars']}>
        {outcomes.map(({ outcome, target, assessments }) => (
          <Bar
            key={outcome + target}
            name={t('outcomeOf', { outcome: t(`outcome.${outcome}`), target })}
            asked={{ 'f.outcome': outcome, 'f.target': target }}
            count={assessments}
            of={opened}
          />
        ))}
      </ul>
    </>
  );
}

interface BarProps {
  readonly name: string;
  /** What the list behind it is asked for. */
  readonly asked: Readonly<Record<string, string>>;
  readonly count: number;
  readonly of: number;
}

function Bar({ name, asked, count, of }: BarProps) {
  const format = useFormat();
  const { filters } = useReportFilters();
  return (
    <li>
      <Link to="/dasbor/penilaian" search={{ ...searchOf(filters), ...asked }} className={styles['bar']}>
        <span>{name}</span>
        <strong>{format.number(count)}</strong>
        <span className={styles['track']}>
          <span className={styles['fill']} style={{ width: `${(count / of) * 100}%` }} />
        </span>
      </Link>
    </li>
  );
}
