import type { Stage } from '../../../../src/domain/lifecycle.js';
import type { Schemas } from '../../api/client.js';

type Assessment = Schemas['AssessmentView'];
type Waiting = Schemas['WaitingView'];

/** Who does the work of a stage. */
export const WORKERS = ['UNIT', 'TPI', 'HEAD', 'SCREENERS', 'OBJECTOR', 'TPN', 'DETERMINER', 'NOBODY'] as const;
export type Worker = (typeof WORKERS)[number];

const WORKER_OF: Readonly<Record<Stage, Worker>> = {
  SELF_ASSESSMENT: 'UNIT',
  INTERNAL_EVALUATION: 'TPI',
  PROPOSAL: 'HEAD',
  ADMIN_SCREENING: 'SCREENERS',
  OBJECTION: 'OBJECTOR',
  DESK_EVALUATION: 'TPN',
  FIELD_VERIFICATION: 'TPN',
  PANEL: 'TPN',
  DETERMINATION: 'DETERMINER',
  CONCLUDED: 'NOBODY',
};

/** What of the waiting list concerns assessments somebody else answers for: the work of evaluators and deciders. */
export const TASKS = [
  'FIRST_PASS',
  'ASSIGN',
  'SETTLE',
  'FORWARD',
  'CONCLUDE',
  'PROPOSE',
  'SCREEN',
  'OBJECT',
  'OBJECTION',
  'LAPSE',
  'FIELD',
  'PANEL',
  'DETERMINE',
  'DECIDE',
] as const;
export type Task = (typeof TASKS)[number];

/** One assessment in the queue, with what the person has to do about it. */
export interface QueueRow {
  readonly assessment: Assessment;
  readonly worker: Worker;
  readonly task: Task | null;
  /** Items left; null where there is nothing to count. */
  readonly left: number | null;
  /** The last day of the stage it is in; null where none is known. */
  readonly due: string | null;
}

/** As they stand in the address. */
export const SCOPES = ['saya', 'berjalan', 'semua'] as const;
export type Scope = (typeof SCOPES)[number];

/** @param closing the last day of each stage, by `cycle/stage` */
export function queueRows(
  assessments: readonly Assessment[],
  waiting: readonly Waiting[],
  closing: ReadonlyMap<string, string>,
): readonly QueueRow[] {
  const entries = waiting.flatMap((group) => group.entries);
  return assessments.map((assessment) => {
    const entry = entries.find(({ kind, assessmentId }) => assessmentId === assessment.id && isTask(kind));
    return {
      assessment,
      worker: WORKER_OF[assessment.stage],
      task: entry !== undefined && isTask(entry.kind) ? entry.kind : null,
      left: entry?.count ?? null,
      due: entry?.until ?? closing.get(`${assessment.cycleId}/${assessment.stage}`) ?? null,
    };
  });
}

function isTask(kind: string): kind is Task {
  return (TASKS as readonly string[]).includes(kind);
}

/** What is due first comes first, and what waits for the person before everything else. */
export function inScope(rows: readonly QueueRow[], scope: Scope): readonly QueueRow[] {
  const fits = rows.filter(({ task, assessment }) => {
    return scope === 'semua' || (scope === 'saya' ? task !== null : assessment.stage !== 'CONCLUDED');
  });
  return [...fits].sort((a, b) => Number(b.task !== null) - Number(a.task !== null) || compare(a.due, b.due));
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '9999').localeCompare(b ?? '9999');
}
