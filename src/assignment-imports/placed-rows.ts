import type { AssessmentRow } from '../assessments/assessment-row.js';
import type { EvaluatingLayer } from '../domain/lifecycle.js';
import { checkCells } from '../tables/cell-refusals.js';
import { type AssignmentColumn, type AssignmentRow, kindOf, layerOf, NEEDED } from './assignment-columns.js';
import type { AssignmentReason, AssignmentRefusal } from './assignment-refusal-words.js';

/** An assessment at work that the sender of a file sees, with the codes by which a file names it. */
export interface Assessed extends Pick<AssessmentRow, 'id' | 'cycleId' | 'year' | 'kind' | 'unitName'> {
  readonly institutionCode: string;
  readonly unitCode: string;
}

/** A row with what it names. */
export interface PlacedRow {
  readonly row: AssignmentRow;
  readonly assessment: Assessed | null;
  readonly layer: EvaluatingLayer | null;
  readonly refusals: readonly AssignmentRefusal[];
}

const LONGEST: Readonly<Record<AssignmentColumn, number>> = {
  kode_instansi: 60,
  kode_unit: 60,
  email: 254,
  lapisan: 10,
  tahun: 4,
  jenis: 30,
};
const YEAR = /^\d{4}$/;

/** Finds the assessment of each row: the one at work of its unit, of its year and kind where it says them. */
export function placeRows(rows: readonly AssignmentRow[], assessments: readonly Assessed[]): PlacedRow[] {
  const byUnit = groupedByUnit(assessments);
  return rows.map((row) => {
    const wrong: AssignmentRefusal[] = checkCells(row, { needed: NEEDED, longest: LONGEST, whole: 'email' });
    const { kode_instansi: institution, kode_unit: unit } = row.values;
    const fitting = (byUnit.get(unitKey(institution, unit)) ?? []).filter((each) => fits(row, each));
    const looked = [...checkWords(row), ...checkAssessments(row, fitting)];
    // One reason a cell: what is empty or too long is not told to be something else as well.
    const all = [...wrong, ...looked.filter(({ column }) => wrong.every((each) => each.column !== column))];
    return { row, assessment: fitting[0] ?? null, layer: layerOf(row.values.lapisan), refusals: all };
  });
}

function groupedByUnit(assessments: readonly Assessed[]): ReadonlyMap<string, readonly Assessed[]> {
  const grouped = new Map<string, Assessed[]>();
  for (const assessment of assessments) {
    const key = unitKey(assessment.institutionCode, assessment.unitCode);
    grouped.set(key, [...(grouped.get(key) ?? []), assessment]);
  }
  return grouped;
}

function fits({ values: { tahun, jenis } }: AssignmentRow, { year, kind }: Assessed): boolean {
  return (tahun === '' || tahun === String(year)) && (jenis === '' || kindOf(jenis) === kind);
}

function checkWords({ values }: AssignmentRow): AssignmentRefusal[] {
  const { lapisan, tahun, jenis } = values;
  return [
    ...(layerOf(lapisan) === null ? [told(values, 'lapisan', 'UNKNOWN_LAYER')] : []),
    ...(tahun === '' || YEAR.test(tahun) ? [] : [told(values, 'tahun', 'NO_YEAR')]),
    ...(jenis === '' || kindOf(jenis) !== null ? [] : [told(values, 'jenis', 'UNKNOWN_KIND')]),
  ];
}

function checkAssessments({ values }: AssignmentRow, fitting: readonly Assessed[]): AssignmentRefusal[] {
  if (fitting.length === 1) return [];
  if (fitting.length === 0) return [told(values, 'kode_unit', 'NO_ASSESSMENT')];
  const all = fitting.map(({ year, kind }) => `${year} ${kind}`).toSorted();
  return [told(values, 'kode_unit', 'SEVERAL_ASSESSMENTS', all.join(', '))];
}

function told(
  values: AssignmentRow['values'],
  column: AssignmentColumn,
  reason: AssignmentReason,
  other: string | null = null,
): AssignmentRefusal {
  return { column, reason, value: values[column], other };
}

function unitKey(institutionCode: string, unitCode: string): string {
  return `${institutionCode}\u0000${unitCode}`;
}
