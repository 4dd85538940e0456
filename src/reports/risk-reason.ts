import { daysBetween, type CalendarDate } from '../domain/calendar-date.js';
import type { Stage } from '../domain/lifecycle.js';
import { byGate } from './gate-order.js';

/** Why an award in force may not last. */
export const RISK_CODES = [
  'OVERDUE',
  'DUE_NOT_BEGUN',
  'BELOW_GATE',
  'INCIDENTS',
  'FOLLOW_UPS_OVERDUE',
  'FOLLOW_UPS_OPEN',
  'NEAR_GATE',
] as const;
export type RiskCode = (typeof RISK_CODES)[number];

/** A gate that is missed, or met by little; points, but areas in shares 0..1. */
export interface GateAtRisk {
  readonly code: string;
  readonly required: number;
  readonly actual: number;
}

/** A reason and the facts by which it is put into words; those that do not belong to it are left out. */
export interface RiskReason {
  readonly code: RiskCode;
  readonly dueOn?: CalendarDate;
  /** Until the due day; negative once it is past. */
  readonly days?: number;
  /** Where the re-evaluation under way is; null: nothing is begun. */
  readonly stage?: Stage | null;
  /** Follow-ups. */
  readonly count?: number;
  /** Of open incidents, each once. */
  readonly kinds?: readonly string[];
  readonly gates?: readonly GateAtRisk[];
}

/** What is known of an award that is at risk. */
export interface RiskFacts {
  readonly reasons: readonly RiskCode[];
  readonly dueOn: CalendarDate;
  readonly stage: Stage | null;
  readonly openFollowUps: number;
  readonly overdueFollowUps: number;
  readonly incidentKinds: readonly string[];
  readonly nearGates: readonly GateAtRisk[];
  readonly failedGates: readonly GateAtRisk[];
}

/** The reasons with their facts, in the order of `RISK_CODES`. */
export function riskReasons(facts: RiskFacts, today: CalendarDate): RiskReason[] {
  const due = { dueOn: facts.dueOn, days: daysBetween(today, facts.dueOn), stage: facts.stage };
  const known: Readonly<Record<RiskCode, Omit<RiskReason, 'code'>>> = {
    OVERDUE: due,
    DUE_NOT_BEGUN: due,
    BELOW_GATE: { stage: facts.stage, gates: inOrder(facts.failedGates) },
    INCIDENTS: { kinds: facts.incidentKinds },
    FOLLOW_UPS_OVERDUE: { count: facts.overdueFollowUps },
    FOLLOW_UPS_OPEN: { count: facts.openFollowUps },
    NEAR_GATE: { gates: inOrder(facts.nearGates) },
  };
  return RISK_CODES.filter((code) => facts.reasons.includes(code)).map((code) => ({ code, ...known[code] }));
}

function inOrder(gates: readonly GateAtRisk[]): readonly GateAtRisk[] {
  return [...gates].sort(byGate);
}
