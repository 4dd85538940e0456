import type { AssessmentKind, EvaluatingLayer } from '../domain/lifecycle.js';
import { ASSESSMENT_KINDS, EVALUATING_LAYERS } from '../domain/lifecycle.js';
import type { Table } from '../tables/table.js';
import { type ColumnRow, type ColumnRows, plainName, readColumns } from '../tables/table-columns.js';

export const ASSIGNMENT_COLUMNS = ['kode_instansi', 'kode_unit', 'email', 'lapisan', 'tahun', 'jenis'] as const;
export type AssignmentColumn = (typeof ASSIGNMENT_COLUMNS)[number];

/** Without them no row says who is to evaluate what, and for which team. */
export const NEEDED: readonly AssignmentColumn[] = ['kode_instansi', 'kode_unit', 'email', 'lapisan'];

const OTHER_NAMES: Readonly<Record<string, AssignmentColumn>> = {
  institution_code: 'kode_instansi',
  unit_code: 'kode_unit',
  e_mail: 'email',
  surel: 'email',
  penilai: 'email',
  evaluator: 'email',
  layer: 'lapisan',
  tim: 'lapisan',
  year: 'tahun',
  kind: 'jenis',
};

/** Beside the names of the program. */
const KIND_WORDS: Readonly<Record<string, AssessmentKind>> = {
  usulan: 'PROPOSAL',
  pengusulan: 'PROPOSAL',
  evaluasi_ulang: 'REEVALUATION',
  ...Object.fromEntries(ASSESSMENT_KINDS.map((kind) => [kind.toLowerCase(), kind])),
};

export type AssignmentRow = ColumnRow<AssignmentColumn>;
export type AssignmentRows = ColumnRows<AssignmentColumn>;

/** Throws ImportFileRefused. */
export function readAssignments(table: Table): AssignmentRows {
  return readColumns(table, { names: ASSIGNMENT_COLUMNS, needed: NEEDED, otherNames: OTHER_NAMES });
}

/** null for a layer that nobody knows. */
export function layerOf(text: string): EvaluatingLayer | null {
  return EVALUATING_LAYERS.find((layer) => layer === text.trim().toUpperCase()) ?? null;
}

/** null for a kind that nobody knows. */
export function kindOf(text: string): AssessmentKind | null {
  return KIND_WORDS[plainName(text)] ?? null;
}
