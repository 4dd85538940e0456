import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.js';
import { useFormat } from '../../i18n/format.js';
import { useText } from '../../i18n/text.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { Answer } from '../../ui/states.js';
import { searchOf, unitsOf, useReportFilters } from './report-filters.js';
import { awardSummaryQuery } from './reports.queries.js';
import { REPORT_WORDS } from './reports.words.js';
import styles from './reports.module.css';

type Summary = Schemas['AwardSummaryView'];

interface Card {
  readonly key: 'WBK' | 'WBBM' | 'DUE' | 'OVERDUE' | 'REVOKED';
  readonly count: number;
  readonly icon: IconName;
  readonly tone?: 'warn' | 'bad';
  /** What the list behind it is asked for. */
  readonly asked: Readonly<Record<string, string>>;
}

/** How many awards stand how; each card leads to the list behind its figure. */
export function AwardCards() {
  const t = useText(REPORT_WORDS);
  const { filters } = useReportFilters();
  return (
    <section aria-label={t('figures')}>
      <Answer of={useQuery(awardSummaryQuery(unitsOf(filters)))}>
        {(summary) => (
          <ul className={styles['cards']}>
            {cardsOf(summary).map((card) => (
              <li key={card.key}>
                <CardLink card={card} search={searchOf(unitsOf(filters))} />
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </section>
  );
}

function CardLink({ card, search }: { readonly card: Card; readonly search: Readonly<Record<string, string>> }) {
  const t = useText(REPORT_WORDS);
  const format = useFormat();
  const { key, count, icon, tone, asked } = card;
  return (
    <Link
      to="/predikat"
      search={{ ...search, ...asked }}
      className={styles['card']}
      data-tone={count > 0 ? tone : undefined}
    >
      <span>
        <Icon name={icon} size={16} /> {t(`kpi.${key}`)}
      </span>
      <strong>{format.number(count)}</strong>
    </Link>
  );
}

function cardsOf({ predicates }: Summary): readonly Card[] {
  const sum = (key: 'due' | 'overdue' | 'revoked') => predicates.reduce((total, each) => total + each[key], 0);
  const held = (predicate: string) => predicates.find((each) => each.predicate === predicate)?.held ?? 0;
  const ofPredicate = (predicate: 'WBK' | 'WBBM') => ({ 'f.predicate': predicate, 'f.standing': 'HELD' });
  return [
    { key: 'WBK', count: held('WBK'), icon: 'check', asked: ofPredicate('WBK') },
    { key: 'WBBM', count: held('WBBM'), icon: 'check', asked: ofPredicate('WBBM') },
    { key: 'DUE', count: sum('due'), icon: 'clock', tone: 'warn', asked: { 'f.standing': 'DUE' } },
    { key: 'OVERDUE', count: sum('overdue'), icon: 'alert', tone: 'bad', asked: { 'f.standing': 'OVERDUE' } },
    { key: 'REVOKED', count: sum('revoked'), icon: 'cross', asked: { 'f.standing': 'REVOKED' } },
  ];
}
