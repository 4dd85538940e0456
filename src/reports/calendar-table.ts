import type { CalendarRow } from './due-calendar.service.js';
import type { ReportColumn } from './report-table.js';

export const CALENDAR_COLUMNS: readonly ReportColumn<CalendarRow>[] = [
  { id: 'Jatuh tempo', en: 'Due on', value: ({ dueOn }) => dueOn },
  { id: 'Jenis', en: 'Kind', value: ({ kind }) => kind, isCode: true },
  { id: 'Unit kerja', en: 'Unit', value: ({ unitName }) => unitName },
  { id: 'Instansi', en: 'Institution', value: ({ institutionName }) => institutionName },
  { id: 'Predikat', en: 'Predicate', value: ({ predicate }) => predicate },
  { id: 'Tahap', en: 'Stage', value: ({ stage }) => stage, isCode: true },
  { id: 'Siklus', en: 'Cycle', value: ({ year }) => year },
  { id: 'Penilaian', en: 'Assessments', value: ({ assessments }) => assessments },
];
