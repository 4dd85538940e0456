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
