import type { Institution } from '../institutions/institution.entity.js';
import type { CellRefusal } from '../tables/cell-refusals.js';
import type { RefusalReason } from './refusal-words.js';
import type { Column } from './unit-columns.js';

export const ROW_STATES = ['NEW', 'CHANGED', 'UNCHANGED', 'REFUSED'] as const;
export type RowState = (typeof ROW_STATES)[number];

export type Refusal = CellRefusal<Column, RefusalReason>;

export interface PlannedChange {
  readonly field: 'name' | 'parent';
  readonly from: string | null;
  readonly to: string | null;
}

/** What a row of a file would do. */
export interface PlannedRow {
  readonly line: number;
  readonly institutionCode: string;
  readonly code: string;
  readonly name: string;
  /** null for the top of the tree. */
  readonly parentCode: string | null;
  readonly state: RowState;
  readonly changes: readonly PlannedChange[];
  /** How many units would stand above it. */
  readonly depth: number;
  readonly refusals: readonly Refusal[];
}

export type PlannedInstitution = Pick<Institution, 'code' | 'name' | 'kind'>;

/** What a file would do to the register, and nothing else. */
export interface ImportPlan {
  readonly institutions: readonly PlannedInstitution[];
  readonly rows: readonly PlannedRow[];
}
