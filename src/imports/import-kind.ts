import type { Actor } from '../access/actor.js';
import type { Order, Target } from '../bulk-operations/bulk-kind.js';
import type { Text } from '../domain/instrument.js';
import type { CellRefusal } from '../tables/cell-refusals.js';
import type { Table } from '../tables/table.js';
import type { Template } from '../tables/table-template.js';

/** As it stands in the audit trail. */
export type ImportKindName = 'unit-import' | 'people-import' | 'assignment-import';

/** What a row of a file would do, or why it cannot. */
export interface PlannedLine {
  /** As a spreadsheet numbers the rows. */
  readonly line: number;
  /** `REFUSED`, or what the kind of import calls it. */
  readonly state: string;
  readonly refusals: readonly CellRefusal<string, string>[];
}

/** What a file would do, row by row, and nothing else. */
export interface ImportPlan {
  readonly rows: readonly PlannedLine[];
}

/** What an applied import has done, and to what; no targets where there is nothing to do. */
export interface ImportOrder {
  readonly order: Order;
  readonly targets: readonly Target[];
}

/** What tells one kind of import from the others: its columns, the rules for its rows, and what applying a row does. */
export interface ImportKind<Source = unknown, Plan extends ImportPlan = ImportPlan> {
  readonly name: ImportKindName;
  /** Whether nobody but who sent a file sees what it would do. */
  readonly isOfSender: boolean;
  readonly template: Template;
  /** Throws ImportFileRefused. */
  read(table: Table): Source;
  /** What the rows would do as things are now. The same rows and things make the same plan, letter by letter. */
  plan(actor: Actor, source: Source): Promise<Plan>;
  /** Why a cell is refused and what mends it, in both languages. */
  wordsOf(refusal: Plan['rows'][number]['refusals'][number]): Text;
  orderOf(plan: Plan, fileName: string): ImportOrder;
}
