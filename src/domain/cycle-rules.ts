import { DEFAULT_ELIGIBILITY_RULES, type EligibilityRules } from './eligibility.js';
import { DEFAULT_REEVALUATION_RULES, type ReevaluationRules } from './reevaluation.js';
import { DEFAULT_REMINDER_RULES, type ReminderRules } from './reminder-ladder.js';

/** What a first pass begins with: an empty sheet, or the unit's own answers without their notes. */
export const FIRST_PASS_STARTS = ['BLANK', 'UNIT_ANSWERS'] as const;
export type FirstPassStart = (typeof FIRST_PASS_STARTS)[number];

/** How evaluators work in a cycle (rules, section 7). */
export interface EvaluationRules {
  readonly firstPassStart: FirstPassStart;
  /** Whether the national team sees what the internal team settled on before it has settled itself. */
  readonly isTpiVisibleToTpn: boolean;
  /** Assessments one evaluator may have at work in one layer of a cycle, 1 or more. */
  readonly evaluatorLoad: number;
  /** How often the internal team may return an assessment for repair, 0 or more. */
  readonly repairRounds: number;
}

/** Everything a cycle decides for itself; a later cycle may decide otherwise. */
export interface CycleRules extends ReevaluationRules, ReminderRules, EvaluationRules {
  readonly eligibility: EligibilityRules;
}

export const DEFAULT_CYCLE_RULES: CycleRules = {
  ...DEFAULT_REEVALUATION_RULES,
  ...DEFAULT_REMINDER_RULES,
  firstPassStart: 'BLANK',
  isTpiVisibleToTpn: true,
  evaluatorLoad: 20,
  repairRounds: 3,
  eligibility: DEFAULT_ELIGIBILITY_RULES,
};

/** What may change at any time: it says when people are told and how much they carry, and decides nothing about a unit. */
export const RULES_THAT_MAY_CHANGE = [
  'ladderDays',
  'windowLadderDays',
  'evidenceLadderDays',
  'overdueDays',
  'overdueRepeatDays',
  'escalateToUnitDays',
  'escalateToHeadDays',
  'escalateToTpiDays',
  'statutoryKinds',
  'evaluatorLoad',
] as const satisfies readonly (keyof CycleRules)[];

/** The rules that differ and hold for good once an assessment goes by them. */
export function fixedRulesChanged(before: CycleRules, after: CycleRules): (keyof CycleRules)[] {
  const free: readonly string[] = RULES_THAT_MAY_CHANGE;
  const rules = Object.keys(after) as (keyof CycleRules)[];
  return rules.filter((rule) => !free.includes(rule) && !isSame(before[rule], after[rule]));
}

/** Of plain data, whatever the order of its fields. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  const [one, other] = [a, b].map((value) => Object.entries(value));
  const fields = new Map(other);
  return one?.length === other?.length && (one ?? []).every(([key, value]) => isSame(value, fields.get(key)));
}
