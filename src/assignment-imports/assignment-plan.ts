import type { EvaluatingLayer } from '../domain/lifecycle.js';
import type { AssignmentObstacle, AssignmentOutlook } from '../evaluations/assignment-outlooks.service.js';
import { ASSIGNMENT_COLUMNS, type AssignmentColumn, type AssignmentRow } from './assignment-columns.js';
import type { AssignmentReason, AssignmentRefusal } from './assignment-refusal-words.js';
import type { Assessed, PlacedRow } from './placed-rows.js';

export const ASSIGNMENT_ROW_STATES = ['ASSIGNED', 'UNCHANGED', 'REFUSED'] as const;
export type AssignmentRowState = (typeof ASSIGNMENT_ROW_STATES)[number];

/** Who is to evaluate what. */
export interface PlannedEvaluator {
  readonly assessmentId: string;
  readonly layer: EvaluatingLayer;
  readonly accountId: string;
  readonly name: string;
}

/** What a row of a file would do. */
export interface PlannedAssignment {
  readonly line: number;
  readonly state: AssignmentRowState;
  /** As the file has it. */
  readonly values: Readonly<Record<AssignmentColumn, string>>;
  /** null where it says none that its sender sees. */
  readonly unitName: string | null;
  /** null for a row that is refused. */
  readonly evaluator: PlannedEvaluator | null;
  readonly refusals: readonly AssignmentRefusal[];
}

export interface AssignmentPlan {
  readonly rows: readonly PlannedAssignment[];
}

/** Which cell tells of an obstacle. */
const CELL_OF: Readonly<Record<AssignmentObstacle, AssignmentColumn>> = {
  NOT_THE_LEAD: 'lapisan',
  LEAD_TIED: 'kode_unit',
  NOT_OF_TEAM: 'email',
  OWN_UNIT: 'email',
  CONFLICT: 'email',
  PASS_CLOSED: 'lapisan',
};

/** Says for every row what it would do. The same file and the same outlooks make the same plan. */
export function planAssignments(
  placed: readonly PlacedRow[],
  outlooks: readonly AssignmentOutlook[],
): PlannedAssignment[] {
  const planning = new Planning(outlooks);
  return placed.map((row) => planning.plan(row));
}

class Planning {
  private readonly outlooks: ReadonlyMap<string, AssignmentOutlook>;
  /** The first row about each. */
  private readonly lineOf = new Map<string, number>();
  /** How many more the rows above give to somebody in a cycle and layer. */
  private readonly given = new Map<string, number>();

  constructor(outlooks: readonly AssignmentOutlook[]) {
    this.outlooks = new Map(outlooks.map((outlook) => [keyOf(outlook), outlook]));
  }

  plan({ row, assessment, layer, refusals }: PlacedRow): PlannedAssignment {
    const planned = { line: row.line, values: inOrder(row), unitName: assessment?.unitName ?? null };
    if (assessment === null || layer === null || refusals.length > 0) return refused(planned, refusals);
    const key = keyOf({ assessmentId: assessment.id, layer, email: row.values.email });
    const outlook = this.outlooks.get(key);
    const refusal = this.refusalOf(row, assessment, key, outlook);
    if (refusal !== null) return refused(planned, [refusal]);
    const { accountId = null, name = null, isAssigned = false } = outlook ?? {};
    this.lineOf.set(key, row.line);
    const evaluator = { assessmentId: assessment.id, layer, accountId: accountId ?? '', name: name ?? '' };
    if (isAssigned) return { ...planned, state: 'UNCHANGED', evaluator, refusals: [] };
    const load = loadKey(evaluator, assessment);
    this.given.set(load, (this.given.get(load) ?? 0) + 1);
    return { ...planned, state: 'ASSIGNED', evaluator, refusals: [] };
  }

  private refusalOf(
    { values }: AssignmentRow,
    assessment: Assessed,
    key: string,
    outlook: AssignmentOutlook | undefined,
  ): AssignmentRefusal | null {
    const told = (column: AssignmentColumn, reason: AssignmentReason, other: string | null = null) => {
      return { column, reason, value: values[column], other };
    };
    const above = this.lineOf.get(key);
    if (above !== undefined) return told('email', 'TWICE', String(above));
    // Somebody who is not looked at is of no team.
    const { obstacle = 'NOT_OF_TEAM', accountId = null, layer = 'TPI', load = 0, most = 0 } = outlook ?? {};
    if (obstacle !== null) return told(CELL_OF[obstacle], obstacle, layer);
    const given = this.given.get(loadKey({ accountId: accountId ?? '', layer }, assessment)) ?? 0;
    const isFull = outlook?.isAssigned !== true && load + given >= most;
    return isFull ? told('email', 'NO_ROOM', String(most)) : null;
  }
}

function refused(
  planned: Pick<PlannedAssignment, 'line' | 'values' | 'unitName'>,
  refusals: readonly AssignmentRefusal[],
): PlannedAssignment {
  return { ...planned, state: 'REFUSED', evaluator: null, refusals };
}

/** The database keeps no order of names, and the same rows must make the same plan, letter by letter. */
function inOrder({ values }: AssignmentRow): PlannedAssignment['values'] {
  const ordered = Object.fromEntries(ASSIGNMENT_COLUMNS.map((column) => [column, values[column]]));
  return ordered as Record<AssignmentColumn, string>;
}

/** An address is the same whatever its case. */
function keyOf({ assessmentId, layer, email }: Pick<AssignmentOutlook, 'assessmentId' | 'layer' | 'email'>): string {
  return `${assessmentId} ${layer} ${email.toLowerCase()}`;
}

function loadKey({ accountId, layer }: Pick<PlannedEvaluator, 'accountId' | 'layer'>, { cycleId }: Assessed): string {
  return `${cycleId} ${layer} ${accountId}`;
}
