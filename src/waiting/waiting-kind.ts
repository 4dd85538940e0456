import { assessmentPath, awardPath, evaluationPath, followUpsPath, worksheetPath } from '../domain/client-paths.js';

/** What may wait for somebody, the most pressing first. */
export const WAITING_KINDS = [
  'RETURNED',
  'SELF_ASSESSMENT',
  'AREA',
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
  'REEVALUATION_DUE',
  'FOLLOW_UP',
  'MENTION',
] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** Where the web client shows a thing. */
export interface WaitingPlace {
  readonly kind: WaitingKind;
  readonly assessmentId: string | null;
  readonly awardId: string | null;
  readonly areaNo: number | null;
  readonly item: string | null;
}

/** Who does a thing, where the kind alone says it: people of the unit on their worksheet, others where they evaluate. */
const OF_THE_UNIT: ReadonlySet<WaitingKind> = new Set(['RETURNED', 'SELF_ASSESSMENT', 'AREA']);
const OF_ANYBODY: ReadonlySet<WaitingKind> = new Set(['PROPOSE', 'OBJECT', 'DETERMINE', 'MENTION']);

/** The path of the web client on which somebody does what waits. */
export function linkTo({ kind, assessmentId, awardId, areaNo, item }: WaitingPlace): string {
  if (awardId !== null) return awardPath(awardId);
  const [id, part] = [assessmentId ?? '', { ...(item !== null && { item }), ...(areaNo !== null && { areaNo }) }];
  if (kind === 'FOLLOW_UP') return followUpsPath(id);
  if (OF_THE_UNIT.has(kind)) return worksheetPath(id, part);
  return OF_ANYBODY.has(kind) ? assessmentPath(id, part) : evaluationPath(id, part);
}
