import type { Language } from '../common/in-words.js';
import { type ReportColumn, UNIT_COLUMNS } from './report-table.js';
import { reportWord } from './report-words.js';
import type { AwardAtRisk } from './risks.service.js';

/** The reasons stand in one cell, in words. */
export function riskColumns(language: Language): readonly ReportColumn<AwardAtRisk>[] {
  const inWords = ({ named }: AwardAtRisk) => named.map(({ code }) => reportWord(code, language)).join('; ');
  return [
    ...UNIT_COLUMNS,
    { id: 'Predikat', en: 'Predicate', value: ({ predicate }) => predicate },
    { id: 'Evaluasi ulang', en: 'Re-evaluation due on', value: ({ dueOn }) => dueOn },
    { id: 'Alasan', en: 'Reasons', value: inWords },
    { id: 'Tindak lanjut terbuka', en: 'Open follow-ups', value: ({ openFollowUps }) => openFollowUps },
  ];
}
