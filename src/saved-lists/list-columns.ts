import type { AssessmentRow } from '../assessments/assessment-row.js';
import type { AwardRow } from '../awards/awards.service.js';
import type { Institution } from '../institutions/institution.entity.js';
import { instantCell, type ListColumn } from '../paging/saved-list.js';
import type { DirectoryLine } from '../units/unit-directory.service.js';

/** The unit that a row is about, and where it belongs. */
const OF_UNIT: readonly ListColumn<{ readonly unitName: string; readonly institutionName: string }>[] = [
  { id: 'Unit kerja', en: 'Unit', value: ({ unitName }) => unitName },
  { id: 'Instansi', en: 'Institution', value: ({ institutionName }) => institutionName },
];

export const INSTITUTION_COLUMNS: readonly ListColumn<Institution>[] = [
  { id: 'Kode', en: 'Code', value: ({ code }) => code },
  { id: 'Nama', en: 'Name', value: ({ name }) => name },
  { id: 'Jenis', en: 'Kind', value: ({ kind }) => kind },
  { id: 'Id', en: 'Id', value: ({ id }) => id },
];

export const UNIT_COLUMNS: readonly ListColumn<DirectoryLine>[] = [
  { id: 'Kode', en: 'Code', value: ({ code }) => code },
  { id: 'Nama', en: 'Name', value: ({ name }) => name },
  { id: 'Instansi', en: 'Institution', value: ({ institutionName }) => institutionName },
  { id: 'Unit induk', en: 'Unit above it', value: ({ parentName }) => parentName },
  { id: 'Ditutup', en: 'Closed', value: ({ closedAt }) => instantCell(closedAt) },
  { id: 'Id', en: 'Id', value: ({ id }) => id },
];

export const ASSESSMENT_COLUMNS: readonly ListColumn<AssessmentRow>[] = [
  ...OF_UNIT,
  { id: 'Tahun', en: 'Year', value: ({ year }) => year },
  { id: 'Jenis', en: 'Kind', value: ({ kind }) => kind },
  { id: 'Tujuan', en: 'Target', value: ({ target }) => target },
  { id: 'Tahap', en: 'Stage', value: ({ stage }) => stage },
  { id: 'Hasil', en: 'Outcome', value: ({ outcome }) => outcome },
  { id: 'Dibuka', en: 'Opened', value: ({ createdAt }) => instantCell(createdAt) },
  { id: 'Id', en: 'Id', value: ({ id }) => id },
];

export const AWARD_COLUMNS: readonly ListColumn<AwardRow>[] = [
  ...OF_UNIT,
  { id: 'Predikat', en: 'Predicate', value: ({ predicate }) => predicate },
  { id: 'Nomor sertifikat', en: 'Certificate', value: ({ certificateNumber }) => certificateNumber },
  { id: 'Nomor keputusan', en: 'Decree', value: ({ decreeNumber }) => decreeNumber },
  { id: 'Tanggal keputusan', en: 'Decreed on', value: ({ decreedOn }) => decreedOn },
  { id: 'Evaluasi ulang', en: 'Re-evaluation due on', value: ({ reevaluationDueOn }) => reevaluationDueOn },
  { id: 'Berakhir', en: 'Ended on', value: ({ endedOn }) => endedOn },
  { id: 'Sebab berakhir', en: 'Why it ended', value: ({ endReason }) => endReason },
  { id: 'Id', en: 'Id', value: ({ id }) => id },
];
