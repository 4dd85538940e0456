import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text.js';
import { type FilterName, useReportFilters } from './report-filters.js';
import { cyclesInReportsQuery, institutionsInReportsQuery } from './reports.queries.js';
import { REPORT_WORDS } from './reports.words.js';
import styles from './reports.module.css';

export const INSTITUTION_KINDS = ['MINISTRY_OR_AGENCY', 'PROVINCE', 'REGENCY_OR_CITY'] as const;

interface FilterBarProps {
  readonly has: readonly FilterName[];
  /** Choices of the page's own. */
  readonly children?: ReactNode;
}

/** What all figures of a page are about: chosen here, kept in the address. */
export function FilterBar({ has, children }: FilterBarProps) {
  const t = useText(REPORT_WORDS);
  return (
    <search className={styles['filters']} aria-label={t('filters')} data-screen-only>
      {has.includes('cycleId') && <CycleChoice />}
      {has.includes('institutionKind') && <KindChoice />}
      {has.includes('institutionId') && <InstitutionChoice />}
      {children}
    </search>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  /** What no choice means. */
  readonly none?: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

/** One of several, with its label above. */
export function Choice({ label, value, none, choices, onChoose }: ChoiceProps) {
  return (
    <label className={styles['filter']}>
      {label}
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function CycleChoice() {
  const t = useText(REPORT_WORDS);
  const { filters, choose } = useReportFilters();
  const { data = [] } = useQuery(cyclesInReportsQuery);
  const labelOf = (year: number, isReplayed: boolean) => (isReplayed ? t('cycleReplayed', { year }) : String(year));
  return (
    <Choice
      label={t('cycle')}
      none={t('latest')}
      value={filters.cycleId ?? ''}
      choices={data.map(({ id, year, isReplayed }) => ({ value: id, label: labelOf(year, isReplayed) }))}
      onChoose={(value) => choose('cycleId', value)}
    />
  );
}

function KindChoice() {
  const t = useText(REPORT_WORDS);
  const { filters, choose } = useReportFilters();
  return (
    <Choice
      label={t('institutionKind')}
      none={t('all')}
      value={filters.institutionKind ?? ''}
      choices={INSTITUTION_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      onChoose={(value) => choose('institutionKind', value)}
    />
  );
}

function InstitutionChoice() {
  const t = useText(REPORT_WORDS);
  const { filters, choose } = useReportFilters();
  const { data = [] } = useQuery(institutionsInReportsQuery);
  return (
    <Choice
      label={t('institution')}
      none={t('all')}
      value={filters.institutionId ?? ''}
      choices={data.map(({ id, name }) => ({ value: id, label: name }))}
      onChoose={(value) => choose('institutionId', value)}
    />
  );
}
