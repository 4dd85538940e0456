import type { FunnelRow } from './assessment-funnel.service.js';
import type { StepCount } from './funnel-step.js';
import { type ReportColumn, twoDecimals, UNIT_COLUMNS } from './report-table.js';

export const FUNNEL_COLUMNS: readonly ReportColumn<FunnelRow>[] = [
  ...UNIT_COLUMNS,
  { id: 'Jenis penilaian', en: 'Kind of assessment', value: ({ kind }) => kind, isCode: true },
  { id: 'Target', en: 'Target', value: ({ target }) => target },
  { id: 'Tahap', en: 'Stage', value: ({ stage }) => stage, isCode: true },
  { id: 'Hasil', en: 'Outcome', value: ({ outcome }) => outcome, isCode: true },
  { id: 'Nilai', en: 'Score', value: ({ total }) => twoDecimals(total) },
  { id: 'Penilai', en: 'Scored by', value: ({ layer }) => layer, isCode: true },
];

/** How many have come how far. */
export const STEP_COLUMNS: readonly ReportColumn<StepCount>[] = [
  { id: 'Langkah', en: 'Step', value: ({ step }) => step, isCode: true },
  { id: 'Penilaian', en: 'Assessments', value: ({ assessments }) => assessments },
];
